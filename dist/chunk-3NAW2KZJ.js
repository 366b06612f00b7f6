import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  forEachChild,
  parse
} from "./chunk-Q6TD7D3Q.js";
import {
  decode,
  isUnreadable,
  overlayFiles
} from "./chunk-MMFJCA6P.js";
import {
  require_micromatch
} from "./chunk-BZUB6NI4.js";
import {
  require_dist
} from "./chunk-ZV23RDGS.js";
import {
  commitsPerWeek,
  isTelling
} from "./chunk-JMBXJXVB.js";
import {
  applyEdits
} from "./chunk-A3FMRNLJ.js";
import {
  rank
} from "./chunk-35YAVMQK.js";
import {
  __commonJS,
  __esm,
  __export,
  __toCommonJS,
  __toESM
} from "./chunk-I32OJAXF.js";

// node_modules/dockerfile-ast/lib/argument.js
var require_argument = __commonJS({
  "node_modules/dockerfile-ast/lib/argument.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Argument = void 0;
    var Argument = class {
      constructor(value, range) {
        this.value = value;
        this.range = range;
      }
      toString() {
        return this.value;
      }
      getRange() {
        return this.range;
      }
      getValue() {
        return this.value;
      }
      isAfter(position) {
        if (this.range.end.line < position.line) {
          return false;
        }
        return this.range.start.line > position.line ? true : this.range.start.character > position.character;
      }
      isBefore(position) {
        if (this.range.start.line < position.line) {
          return true;
        }
        return this.range.end.line > position.line ? false : this.range.end.character < position.character;
      }
    };
    exports.Argument = Argument;
  }
});

// node_modules/dockerfile-ast/lib/jsonArgument.js
var require_jsonArgument = __commonJS({
  "node_modules/dockerfile-ast/lib/jsonArgument.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.JSONArgument = void 0;
    var argument_1 = require_argument();
    var JSONArgument = class extends argument_1.Argument {
      constructor(value, range, jsonRange) {
        super(value, range);
        this.jsonRange = jsonRange;
      }
      getJSONRange() {
        return this.jsonRange;
      }
      getJSONValue() {
        let value = super.getValue();
        value = value.substring(1, value.length - 1);
        return value;
      }
    };
    exports.JSONArgument = JSONArgument;
  }
});

// node_modules/vscode-languageserver-types/lib/esm/main.js
var main_exports = {};
__export(main_exports, {
  AnnotatedTextEdit: () => AnnotatedTextEdit,
  ApplyKind: () => ApplyKind,
  ChangeAnnotation: () => ChangeAnnotation,
  ChangeAnnotationIdentifier: () => ChangeAnnotationIdentifier,
  CodeAction: () => CodeAction,
  CodeActionContext: () => CodeActionContext,
  CodeActionKind: () => CodeActionKind,
  CodeActionTag: () => CodeActionTag,
  CodeActionTriggerKind: () => CodeActionTriggerKind,
  CodeDescription: () => CodeDescription,
  CodeLens: () => CodeLens,
  Color: () => Color,
  ColorInformation: () => ColorInformation,
  ColorPresentation: () => ColorPresentation,
  Command: () => Command,
  CompletionItem: () => CompletionItem,
  CompletionItemKind: () => CompletionItemKind,
  CompletionItemLabelDetails: () => CompletionItemLabelDetails,
  CompletionItemTag: () => CompletionItemTag,
  CompletionList: () => CompletionList,
  CreateFile: () => CreateFile,
  DeleteFile: () => DeleteFile,
  Diagnostic: () => Diagnostic,
  DiagnosticRelatedInformation: () => DiagnosticRelatedInformation,
  DiagnosticSeverity: () => DiagnosticSeverity,
  DiagnosticTag: () => DiagnosticTag,
  DocumentHighlight: () => DocumentHighlight,
  DocumentHighlightKind: () => DocumentHighlightKind,
  DocumentLink: () => DocumentLink,
  DocumentSymbol: () => DocumentSymbol,
  DocumentUri: () => DocumentUri,
  EOL: () => EOL,
  FoldingRange: () => FoldingRange,
  FoldingRangeKind: () => FoldingRangeKind,
  FormattingOptions: () => FormattingOptions,
  Hover: () => Hover,
  InlayHint: () => InlayHint,
  InlayHintKind: () => InlayHintKind,
  InlayHintLabelPart: () => InlayHintLabelPart,
  InlineCompletionContext: () => InlineCompletionContext,
  InlineCompletionItem: () => InlineCompletionItem,
  InlineCompletionList: () => InlineCompletionList,
  InlineCompletionTriggerKind: () => InlineCompletionTriggerKind,
  InlineValueContext: () => InlineValueContext,
  InlineValueEvaluatableExpression: () => InlineValueEvaluatableExpression,
  InlineValueText: () => InlineValueText,
  InlineValueVariableLookup: () => InlineValueVariableLookup,
  InsertReplaceEdit: () => InsertReplaceEdit,
  InsertTextFormat: () => InsertTextFormat,
  InsertTextMode: () => InsertTextMode,
  LanguageKind: () => LanguageKind,
  Location: () => Location,
  LocationLink: () => LocationLink,
  MarkedString: () => MarkedString,
  MarkupContent: () => MarkupContent,
  MarkupKind: () => MarkupKind,
  OptionalVersionedTextDocumentIdentifier: () => OptionalVersionedTextDocumentIdentifier,
  ParameterInformation: () => ParameterInformation,
  Position: () => Position,
  Range: () => Range,
  RenameFile: () => RenameFile,
  SelectedCompletionInfo: () => SelectedCompletionInfo,
  SelectionRange: () => SelectionRange,
  SemanticTokenModifiers: () => SemanticTokenModifiers,
  SemanticTokenTypes: () => SemanticTokenTypes,
  SemanticTokens: () => SemanticTokens,
  SignatureInformation: () => SignatureInformation,
  SnippetTextEdit: () => SnippetTextEdit,
  StringValue: () => StringValue,
  SymbolInformation: () => SymbolInformation,
  SymbolKind: () => SymbolKind,
  SymbolTag: () => SymbolTag,
  TextDocument: () => TextDocument,
  TextDocumentEdit: () => TextDocumentEdit,
  TextDocumentIdentifier: () => TextDocumentIdentifier,
  TextDocumentItem: () => TextDocumentItem,
  TextEdit: () => TextEdit,
  URI: () => URI,
  VersionedTextDocumentIdentifier: () => VersionedTextDocumentIdentifier,
  WorkspaceChange: () => WorkspaceChange,
  WorkspaceEdit: () => WorkspaceEdit,
  WorkspaceFolder: () => WorkspaceFolder,
  WorkspaceSymbol: () => WorkspaceSymbol,
  integer: () => integer,
  uinteger: () => uinteger
});
var DocumentUri, URI, integer, uinteger, Position, Range, Location, LocationLink, Color, ColorInformation, ColorPresentation, FoldingRangeKind, FoldingRange, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, CodeDescription, Diagnostic, Command, TextEdit, ChangeAnnotation, ChangeAnnotationIdentifier, AnnotatedTextEdit, TextDocumentEdit, CreateFile, RenameFile, DeleteFile, WorkspaceEdit, TextEditChangeImpl, SnippetTextEdit, ChangeAnnotations, WorkspaceChange, TextDocumentIdentifier, VersionedTextDocumentIdentifier, OptionalVersionedTextDocumentIdentifier, LanguageKind, TextDocumentItem, MarkupKind, MarkupContent, CompletionItemKind, InsertTextFormat, CompletionItemTag, InsertReplaceEdit, InsertTextMode, ApplyKind, CompletionItemLabelDetails, CompletionItem, CompletionList, MarkedString, Hover, ParameterInformation, SignatureInformation, DocumentHighlightKind, DocumentHighlight, SymbolKind, SymbolTag, SymbolInformation, WorkspaceSymbol, DocumentSymbol, CodeActionKind, CodeActionTriggerKind, CodeActionContext, CodeActionTag, CodeAction, CodeLens, FormattingOptions, DocumentLink, SelectionRange, SemanticTokenTypes, SemanticTokenModifiers, SemanticTokens, InlineValueText, InlineValueVariableLookup, InlineValueEvaluatableExpression, InlineValueContext, InlayHintKind, InlayHintLabelPart, InlayHint, StringValue, InlineCompletionItem, InlineCompletionList, InlineCompletionTriggerKind, SelectedCompletionInfo, InlineCompletionContext, WorkspaceFolder, EOL, TextDocument, FullTextDocument, Is;
var init_main = __esm({
  "node_modules/vscode-languageserver-types/lib/esm/main.js"() {
    "use strict";
    (function(DocumentUri2) {
      function is(value) {
        return typeof value === "string";
      }
      DocumentUri2.is = is;
    })(DocumentUri || (DocumentUri = {}));
    (function(URI2) {
      function is(value) {
        return typeof value === "string";
      }
      URI2.is = is;
    })(URI || (URI = {}));
    (function(integer2) {
      integer2.MIN_VALUE = -2147483648;
      integer2.MAX_VALUE = 2147483647;
      function is(value) {
        return typeof value === "number" && integer2.MIN_VALUE <= value && value <= integer2.MAX_VALUE;
      }
      integer2.is = is;
    })(integer || (integer = {}));
    (function(uinteger2) {
      uinteger2.MIN_VALUE = 0;
      uinteger2.MAX_VALUE = 2147483647;
      function is(value) {
        return typeof value === "number" && uinteger2.MIN_VALUE <= value && value <= uinteger2.MAX_VALUE;
      }
      uinteger2.is = is;
    })(uinteger || (uinteger = {}));
    (function(Position2) {
      function create(line, character) {
        if (line === Number.MAX_VALUE) {
          line = uinteger.MAX_VALUE;
        }
        if (character === Number.MAX_VALUE) {
          character = uinteger.MAX_VALUE;
        }
        return { line, character };
      }
      Position2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.uinteger(candidate.line) && Is.uinteger(candidate.character);
      }
      Position2.is = is;
    })(Position || (Position = {}));
    (function(Range2) {
      function create(one, two, three, four) {
        if (Is.uinteger(one) && Is.uinteger(two) && Is.uinteger(three) && Is.uinteger(four)) {
          return { start: Position.create(one, two), end: Position.create(three, four) };
        } else if (Position.is(one) && Position.is(two)) {
          return { start: one, end: two };
        } else {
          throw new Error(`Range#create called with invalid arguments[${one}, ${two}, ${three}, ${four}]`);
        }
      }
      Range2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Position.is(candidate.start) && Position.is(candidate.end);
      }
      Range2.is = is;
    })(Range || (Range = {}));
    (function(Location2) {
      function create(uri, range) {
        return { uri, range };
      }
      Location2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Range.is(candidate.range) && (Is.string(candidate.uri) || Is.undefined(candidate.uri));
      }
      Location2.is = is;
    })(Location || (Location = {}));
    (function(LocationLink2) {
      function create(targetUri, targetRange, targetSelectionRange, originSelectionRange) {
        return { targetUri, targetRange, targetSelectionRange, originSelectionRange };
      }
      LocationLink2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Range.is(candidate.targetRange) && Is.string(candidate.targetUri) && Range.is(candidate.targetSelectionRange) && (Range.is(candidate.originSelectionRange) || Is.undefined(candidate.originSelectionRange));
      }
      LocationLink2.is = is;
    })(LocationLink || (LocationLink = {}));
    (function(Color2) {
      function create(red, green, blue, alpha) {
        return {
          red,
          green,
          blue,
          alpha
        };
      }
      Color2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.numberRange(candidate.red, 0, 1) && Is.numberRange(candidate.green, 0, 1) && Is.numberRange(candidate.blue, 0, 1) && Is.numberRange(candidate.alpha, 0, 1);
      }
      Color2.is = is;
    })(Color || (Color = {}));
    (function(ColorInformation2) {
      function create(range, color) {
        return {
          range,
          color
        };
      }
      ColorInformation2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Range.is(candidate.range) && Color.is(candidate.color);
      }
      ColorInformation2.is = is;
    })(ColorInformation || (ColorInformation = {}));
    (function(ColorPresentation2) {
      function create(label, textEdit, additionalTextEdits) {
        return {
          label,
          textEdit,
          additionalTextEdits
        };
      }
      ColorPresentation2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.string(candidate.label) && (Is.undefined(candidate.textEdit) || TextEdit.is(candidate.textEdit)) && (Is.undefined(candidate.additionalTextEdits) || Is.typedArray(candidate.additionalTextEdits, TextEdit.is));
      }
      ColorPresentation2.is = is;
    })(ColorPresentation || (ColorPresentation = {}));
    (function(FoldingRangeKind2) {
      FoldingRangeKind2.Comment = "comment";
      FoldingRangeKind2.Imports = "imports";
      FoldingRangeKind2.Region = "region";
    })(FoldingRangeKind || (FoldingRangeKind = {}));
    (function(FoldingRange2) {
      function create(startLine, endLine, startCharacter, endCharacter, kind, collapsedText) {
        const result = {
          startLine,
          endLine
        };
        if (Is.defined(startCharacter)) {
          result.startCharacter = startCharacter;
        }
        if (Is.defined(endCharacter)) {
          result.endCharacter = endCharacter;
        }
        if (Is.defined(kind)) {
          result.kind = kind;
        }
        if (Is.defined(collapsedText)) {
          result.collapsedText = collapsedText;
        }
        return result;
      }
      FoldingRange2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.uinteger(candidate.startLine) && Is.uinteger(candidate.endLine) && (Is.undefined(candidate.startCharacter) || Is.uinteger(candidate.startCharacter)) && (Is.undefined(candidate.endCharacter) || Is.uinteger(candidate.endCharacter)) && (Is.undefined(candidate.kind) || Is.string(candidate.kind));
      }
      FoldingRange2.is = is;
    })(FoldingRange || (FoldingRange = {}));
    (function(DiagnosticRelatedInformation2) {
      function create(location, message) {
        return {
          location,
          message
        };
      }
      DiagnosticRelatedInformation2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Location.is(candidate.location) && Is.string(candidate.message);
      }
      DiagnosticRelatedInformation2.is = is;
    })(DiagnosticRelatedInformation || (DiagnosticRelatedInformation = {}));
    (function(DiagnosticSeverity2) {
      DiagnosticSeverity2.Error = 1;
      DiagnosticSeverity2.Warning = 2;
      DiagnosticSeverity2.Information = 3;
      DiagnosticSeverity2.Hint = 4;
    })(DiagnosticSeverity || (DiagnosticSeverity = {}));
    (function(DiagnosticTag2) {
      DiagnosticTag2.Unnecessary = 1;
      DiagnosticTag2.Deprecated = 2;
    })(DiagnosticTag || (DiagnosticTag = {}));
    (function(CodeDescription2) {
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.string(candidate.href);
      }
      CodeDescription2.is = is;
    })(CodeDescription || (CodeDescription = {}));
    (function(Diagnostic2) {
      function create(range, message, severity, code, source, relatedInformation) {
        const result = { range, message };
        if (Is.defined(severity)) {
          result.severity = severity;
        }
        if (Is.defined(code)) {
          result.code = code;
        }
        if (Is.defined(source)) {
          result.source = source;
        }
        if (Is.defined(relatedInformation)) {
          result.relatedInformation = relatedInformation;
        }
        return result;
      }
      Diagnostic2.create = create;
      function is(value) {
        var _a;
        const candidate = value;
        return Is.defined(candidate) && Range.is(candidate.range) && (Is.string(candidate.message) || MarkupContent.is(candidate.message)) && (Is.number(candidate.severity) || Is.undefined(candidate.severity)) && (Is.integer(candidate.code) || Is.string(candidate.code) || Is.undefined(candidate.code)) && (Is.undefined(candidate.codeDescription) || Is.string((_a = candidate.codeDescription) === null || _a === void 0 ? void 0 : _a.href)) && (Is.string(candidate.source) || Is.undefined(candidate.source)) && (Is.undefined(candidate.relatedInformation) || Is.typedArray(candidate.relatedInformation, DiagnosticRelatedInformation.is));
      }
      Diagnostic2.is = is;
      function is3_17(value) {
        return Is.string(value.message);
      }
      Diagnostic2.is3_17 = is3_17;
      function getMessageString(diagnostic) {
        if (Is.string(diagnostic.message)) {
          return diagnostic.message;
        } else if (MarkupContent.is(diagnostic.message)) {
          return diagnostic.message.value;
        } else {
          throw new Error(`Unknown message type ${typeof diagnostic.message}`);
        }
      }
      Diagnostic2.getMessageString = getMessageString;
    })(Diagnostic || (Diagnostic = {}));
    (function(Command2) {
      function create(title, command, ...args) {
        const result = { title, command };
        if (Is.defined(args) && args.length > 0) {
          result.arguments = args;
        }
        return result;
      }
      Command2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.title) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip)) && Is.string(candidate.command);
      }
      Command2.is = is;
    })(Command || (Command = {}));
    (function(TextEdit2) {
      function replace(range, newText) {
        return { range, newText };
      }
      TextEdit2.replace = replace;
      function insert(position, newText) {
        return { range: { start: position, end: position }, newText };
      }
      TextEdit2.insert = insert;
      function del(range) {
        return { range, newText: "" };
      }
      TextEdit2.del = del;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.string(candidate.newText) && Range.is(candidate.range);
      }
      TextEdit2.is = is;
    })(TextEdit || (TextEdit = {}));
    (function(ChangeAnnotation2) {
      function create(label, needsConfirmation, description) {
        const result = { label };
        if (needsConfirmation !== void 0) {
          result.needsConfirmation = needsConfirmation;
        }
        if (description !== void 0) {
          result.description = description;
        }
        return result;
      }
      ChangeAnnotation2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.string(candidate.label) && (Is.boolean(candidate.needsConfirmation) || candidate.needsConfirmation === void 0) && (Is.string(candidate.description) || candidate.description === void 0);
      }
      ChangeAnnotation2.is = is;
    })(ChangeAnnotation || (ChangeAnnotation = {}));
    (function(ChangeAnnotationIdentifier2) {
      function is(value) {
        const candidate = value;
        return Is.string(candidate);
      }
      ChangeAnnotationIdentifier2.is = is;
    })(ChangeAnnotationIdentifier || (ChangeAnnotationIdentifier = {}));
    (function(AnnotatedTextEdit2) {
      function replace(range, newText, annotation) {
        return { range, newText, annotationId: annotation };
      }
      AnnotatedTextEdit2.replace = replace;
      function insert(position, newText, annotation) {
        return { range: { start: position, end: position }, newText, annotationId: annotation };
      }
      AnnotatedTextEdit2.insert = insert;
      function del(range, annotation) {
        return { range, newText: "", annotationId: annotation };
      }
      AnnotatedTextEdit2.del = del;
      function is(value) {
        const candidate = value;
        return TextEdit.is(candidate) && (ChangeAnnotation.is(candidate.annotationId) || ChangeAnnotationIdentifier.is(candidate.annotationId));
      }
      AnnotatedTextEdit2.is = is;
    })(AnnotatedTextEdit || (AnnotatedTextEdit = {}));
    (function(TextDocumentEdit2) {
      function create(textDocument, edits) {
        return { textDocument, edits };
      }
      TextDocumentEdit2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && OptionalVersionedTextDocumentIdentifier.is(candidate.textDocument) && Array.isArray(candidate.edits);
      }
      TextDocumentEdit2.is = is;
    })(TextDocumentEdit || (TextDocumentEdit = {}));
    (function(CreateFile2) {
      function create(uri, options, annotation) {
        const result = {
          kind: "create",
          uri
        };
        if (options !== void 0 && (options.overwrite !== void 0 || options.ignoreIfExists !== void 0)) {
          result.options = options;
        }
        if (annotation !== void 0) {
          result.annotationId = annotation;
        }
        return result;
      }
      CreateFile2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && candidate.kind === "create" && Is.string(candidate.uri) && (candidate.options === void 0 || (candidate.options.overwrite === void 0 || Is.boolean(candidate.options.overwrite)) && (candidate.options.ignoreIfExists === void 0 || Is.boolean(candidate.options.ignoreIfExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
      }
      CreateFile2.is = is;
    })(CreateFile || (CreateFile = {}));
    (function(RenameFile2) {
      function create(oldUri, newUri, options, annotation) {
        const result = {
          kind: "rename",
          oldUri,
          newUri
        };
        if (options !== void 0 && (options.overwrite !== void 0 || options.ignoreIfExists !== void 0)) {
          result.options = options;
        }
        if (annotation !== void 0) {
          result.annotationId = annotation;
        }
        return result;
      }
      RenameFile2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && candidate.kind === "rename" && Is.string(candidate.oldUri) && Is.string(candidate.newUri) && (candidate.options === void 0 || (candidate.options.overwrite === void 0 || Is.boolean(candidate.options.overwrite)) && (candidate.options.ignoreIfExists === void 0 || Is.boolean(candidate.options.ignoreIfExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
      }
      RenameFile2.is = is;
    })(RenameFile || (RenameFile = {}));
    (function(DeleteFile2) {
      function create(uri, options, annotation) {
        const result = {
          kind: "delete",
          uri
        };
        if (options !== void 0 && (options.recursive !== void 0 || options.ignoreIfNotExists !== void 0)) {
          result.options = options;
        }
        if (annotation !== void 0) {
          result.annotationId = annotation;
        }
        return result;
      }
      DeleteFile2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && candidate.kind === "delete" && Is.string(candidate.uri) && (candidate.options === void 0 || (candidate.options.recursive === void 0 || Is.boolean(candidate.options.recursive)) && (candidate.options.ignoreIfNotExists === void 0 || Is.boolean(candidate.options.ignoreIfNotExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
      }
      DeleteFile2.is = is;
    })(DeleteFile || (DeleteFile = {}));
    (function(WorkspaceEdit2) {
      function is(value) {
        const candidate = value;
        return candidate && (candidate.changes !== void 0 || candidate.documentChanges !== void 0) && (candidate.documentChanges === void 0 || candidate.documentChanges.every((change) => {
          if (Is.string(change.kind)) {
            return CreateFile.is(change) || RenameFile.is(change) || DeleteFile.is(change);
          } else {
            return TextDocumentEdit.is(change);
          }
        }));
      }
      WorkspaceEdit2.is = is;
    })(WorkspaceEdit || (WorkspaceEdit = {}));
    TextEditChangeImpl = class {
      constructor(edits, changeAnnotations) {
        this.edits = edits;
        this.changeAnnotations = changeAnnotations;
      }
      insert(position, newText, annotation) {
        let edit;
        let id;
        if (annotation === void 0) {
          edit = TextEdit.insert(position, newText);
        } else if (ChangeAnnotationIdentifier.is(annotation)) {
          id = annotation;
          edit = AnnotatedTextEdit.insert(position, newText, annotation);
        } else {
          this.assertChangeAnnotations(this.changeAnnotations);
          id = this.changeAnnotations.manage(annotation);
          edit = AnnotatedTextEdit.insert(position, newText, id);
        }
        this.edits.push(edit);
        if (id !== void 0) {
          return id;
        }
      }
      replace(range, newText, annotation) {
        let edit;
        let id;
        if (annotation === void 0) {
          edit = TextEdit.replace(range, newText);
        } else if (ChangeAnnotationIdentifier.is(annotation)) {
          id = annotation;
          edit = AnnotatedTextEdit.replace(range, newText, annotation);
        } else {
          this.assertChangeAnnotations(this.changeAnnotations);
          id = this.changeAnnotations.manage(annotation);
          edit = AnnotatedTextEdit.replace(range, newText, id);
        }
        this.edits.push(edit);
        if (id !== void 0) {
          return id;
        }
      }
      delete(range, annotation) {
        let edit;
        let id;
        if (annotation === void 0) {
          edit = TextEdit.del(range);
        } else if (ChangeAnnotationIdentifier.is(annotation)) {
          id = annotation;
          edit = AnnotatedTextEdit.del(range, annotation);
        } else {
          this.assertChangeAnnotations(this.changeAnnotations);
          id = this.changeAnnotations.manage(annotation);
          edit = AnnotatedTextEdit.del(range, id);
        }
        this.edits.push(edit);
        if (id !== void 0) {
          return id;
        }
      }
      add(edit) {
        this.edits.push(edit);
      }
      all() {
        return this.edits;
      }
      clear() {
        this.edits.splice(0, this.edits.length);
      }
      assertChangeAnnotations(value) {
        if (value === void 0) {
          throw new Error(`Text edit change is not configured to manage change annotations.`);
        }
      }
    };
    (function(SnippetTextEdit2) {
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Range.is(candidate.range) && StringValue.isSnippet(candidate.snippet) && (candidate.annotationId === void 0 || (ChangeAnnotation.is(candidate.annotationId) || ChangeAnnotationIdentifier.is(candidate.annotationId)));
      }
      SnippetTextEdit2.is = is;
    })(SnippetTextEdit || (SnippetTextEdit = {}));
    ChangeAnnotations = class {
      constructor(annotations) {
        this._annotations = annotations === void 0 ? /* @__PURE__ */ Object.create(null) : annotations;
        this._counter = 0;
        this._size = 0;
      }
      all() {
        return this._annotations;
      }
      get size() {
        return this._size;
      }
      manage(idOrAnnotation, annotation) {
        let id;
        if (ChangeAnnotationIdentifier.is(idOrAnnotation)) {
          id = idOrAnnotation;
        } else {
          id = this.nextId();
          annotation = idOrAnnotation;
        }
        if (this._annotations[id] !== void 0) {
          throw new Error(`Id ${id} is already in use.`);
        }
        if (annotation === void 0) {
          throw new Error(`No annotation provided for id ${id}`);
        }
        this._annotations[id] = annotation;
        this._size++;
        return id;
      }
      nextId() {
        this._counter++;
        return this._counter.toString();
      }
    };
    WorkspaceChange = class {
      constructor(workspaceEdit) {
        this._textEditChanges = /* @__PURE__ */ Object.create(null);
        if (workspaceEdit !== void 0) {
          this._workspaceEdit = workspaceEdit;
          if (workspaceEdit.documentChanges) {
            this._changeAnnotations = new ChangeAnnotations(workspaceEdit.changeAnnotations);
            workspaceEdit.changeAnnotations = this._changeAnnotations.all();
            workspaceEdit.documentChanges.forEach((change) => {
              if (TextDocumentEdit.is(change)) {
                const textEditChange = new TextEditChangeImpl(change.edits, this._changeAnnotations);
                this._textEditChanges[change.textDocument.uri] = textEditChange;
              }
            });
          } else if (workspaceEdit.changes) {
            Object.keys(workspaceEdit.changes).forEach((key) => {
              const textEditChange = new TextEditChangeImpl(workspaceEdit.changes[key]);
              this._textEditChanges[key] = textEditChange;
            });
          }
        } else {
          this._workspaceEdit = {};
        }
      }
      /**
       * Returns the underlying {@link WorkspaceEdit} literal
       * use to be returned from a workspace edit operation like rename.
       */
      get edit() {
        this.initDocumentChanges();
        if (this._changeAnnotations !== void 0) {
          if (this._changeAnnotations.size === 0) {
            this._workspaceEdit.changeAnnotations = void 0;
          } else {
            this._workspaceEdit.changeAnnotations = this._changeAnnotations.all();
          }
        }
        return this._workspaceEdit;
      }
      getTextEditChange(key) {
        if (OptionalVersionedTextDocumentIdentifier.is(key)) {
          this.initDocumentChanges();
          if (this._workspaceEdit.documentChanges === void 0) {
            throw new Error("Workspace edit is not configured for document changes.");
          }
          const textDocument = { uri: key.uri, version: key.version };
          let result = this._textEditChanges[textDocument.uri];
          if (!result) {
            const edits = [];
            const textDocumentEdit = {
              textDocument,
              edits
            };
            this._workspaceEdit.documentChanges.push(textDocumentEdit);
            result = new TextEditChangeImpl(edits, this._changeAnnotations);
            this._textEditChanges[textDocument.uri] = result;
          }
          return result;
        } else {
          this.initChanges();
          if (this._workspaceEdit.changes === void 0) {
            throw new Error("Workspace edit is not configured for normal text edit changes.");
          }
          let result = this._textEditChanges[key];
          if (!result) {
            const edits = [];
            this._workspaceEdit.changes[key] = edits;
            result = new TextEditChangeImpl(edits);
            this._textEditChanges[key] = result;
          }
          return result;
        }
      }
      initDocumentChanges() {
        if (this._workspaceEdit.documentChanges === void 0 && this._workspaceEdit.changes === void 0) {
          this._changeAnnotations = new ChangeAnnotations();
          this._workspaceEdit.documentChanges = [];
          this._workspaceEdit.changeAnnotations = this._changeAnnotations.all();
        }
      }
      initChanges() {
        if (this._workspaceEdit.documentChanges === void 0 && this._workspaceEdit.changes === void 0) {
          this._workspaceEdit.changes = /* @__PURE__ */ Object.create(null);
        }
      }
      createFile(uri, optionsOrAnnotation, options) {
        this.initDocumentChanges();
        if (this._workspaceEdit.documentChanges === void 0) {
          throw new Error("Workspace edit is not configured for document changes.");
        }
        let annotation;
        if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) {
          annotation = optionsOrAnnotation;
        } else {
          options = optionsOrAnnotation;
        }
        let operation;
        let id;
        if (annotation === void 0) {
          operation = CreateFile.create(uri, options);
        } else {
          id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
          operation = CreateFile.create(uri, options, id);
        }
        this._workspaceEdit.documentChanges.push(operation);
        if (id !== void 0) {
          return id;
        }
      }
      renameFile(oldUri, newUri, optionsOrAnnotation, options) {
        this.initDocumentChanges();
        if (this._workspaceEdit.documentChanges === void 0) {
          throw new Error("Workspace edit is not configured for document changes.");
        }
        let annotation;
        if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) {
          annotation = optionsOrAnnotation;
        } else {
          options = optionsOrAnnotation;
        }
        let operation;
        let id;
        if (annotation === void 0) {
          operation = RenameFile.create(oldUri, newUri, options);
        } else {
          id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
          operation = RenameFile.create(oldUri, newUri, options, id);
        }
        this._workspaceEdit.documentChanges.push(operation);
        if (id !== void 0) {
          return id;
        }
      }
      deleteFile(uri, optionsOrAnnotation, options) {
        this.initDocumentChanges();
        if (this._workspaceEdit.documentChanges === void 0) {
          throw new Error("Workspace edit is not configured for document changes.");
        }
        let annotation;
        if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) {
          annotation = optionsOrAnnotation;
        } else {
          options = optionsOrAnnotation;
        }
        let operation;
        let id;
        if (annotation === void 0) {
          operation = DeleteFile.create(uri, options);
        } else {
          id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
          operation = DeleteFile.create(uri, options, id);
        }
        this._workspaceEdit.documentChanges.push(operation);
        if (id !== void 0) {
          return id;
        }
      }
    };
    (function(TextDocumentIdentifier2) {
      function create(uri) {
        return { uri };
      }
      TextDocumentIdentifier2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.uri);
      }
      TextDocumentIdentifier2.is = is;
    })(TextDocumentIdentifier || (TextDocumentIdentifier = {}));
    (function(VersionedTextDocumentIdentifier2) {
      function create(uri, version) {
        return { uri, version };
      }
      VersionedTextDocumentIdentifier2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.uri) && Is.integer(candidate.version);
      }
      VersionedTextDocumentIdentifier2.is = is;
    })(VersionedTextDocumentIdentifier || (VersionedTextDocumentIdentifier = {}));
    (function(OptionalVersionedTextDocumentIdentifier2) {
      function create(uri, version) {
        return { uri, version };
      }
      OptionalVersionedTextDocumentIdentifier2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.uri) && (candidate.version === null || Is.integer(candidate.version));
      }
      OptionalVersionedTextDocumentIdentifier2.is = is;
    })(OptionalVersionedTextDocumentIdentifier || (OptionalVersionedTextDocumentIdentifier = {}));
    (function(LanguageKind2) {
      LanguageKind2.ABAP = "abap";
      LanguageKind2.WindowsBat = "bat";
      LanguageKind2.BibTeX = "bibtex";
      LanguageKind2.Clojure = "clojure";
      LanguageKind2.Coffeescript = "coffeescript";
      LanguageKind2.C = "c";
      LanguageKind2.CPP = "cpp";
      LanguageKind2.CSharp = "csharp";
      LanguageKind2.CSS = "css";
      LanguageKind2.D = "d";
      LanguageKind2.Delphi = "pascal";
      LanguageKind2.Diff = "diff";
      LanguageKind2.Dart = "dart";
      LanguageKind2.Dockerfile = "dockerfile";
      LanguageKind2.Elixir = "elixir";
      LanguageKind2.Erlang = "erlang";
      LanguageKind2.FSharp = "fsharp";
      LanguageKind2.GitCommit = "git-commit";
      LanguageKind2.GitRebase = "git-rebase";
      LanguageKind2.Go = "go";
      LanguageKind2.Groovy = "groovy";
      LanguageKind2.Handlebars = "handlebars";
      LanguageKind2.Haskell = "haskell";
      LanguageKind2.HTML = "html";
      LanguageKind2.Ini = "ini";
      LanguageKind2.Java = "java";
      LanguageKind2.JavaScript = "javascript";
      LanguageKind2.JavaScriptReact = "javascriptreact";
      LanguageKind2.JSON = "json";
      LanguageKind2.LaTeX = "latex";
      LanguageKind2.Less = "less";
      LanguageKind2.Lua = "lua";
      LanguageKind2.Makefile = "makefile";
      LanguageKind2.Markdown = "markdown";
      LanguageKind2.ObjectiveC = "objective-c";
      LanguageKind2.ObjectiveCPP = "objective-cpp";
      LanguageKind2.Pascal = "pascal";
      LanguageKind2.Perl = "perl";
      LanguageKind2.Perl6 = "perl6";
      LanguageKind2.PHP = "php";
      LanguageKind2.Plaintext = "plaintext";
      LanguageKind2.Powershell = "powershell";
      LanguageKind2.Pug = "jade";
      LanguageKind2.Python = "python";
      LanguageKind2.R = "r";
      LanguageKind2.Razor = "razor";
      LanguageKind2.Ruby = "ruby";
      LanguageKind2.Rust = "rust";
      LanguageKind2.SCSS = "scss";
      LanguageKind2.SASS = "sass";
      LanguageKind2.Scala = "scala";
      LanguageKind2.ShaderLab = "shaderlab";
      LanguageKind2.ShellScript = "shellscript";
      LanguageKind2.SQL = "sql";
      LanguageKind2.Swift = "swift";
      LanguageKind2.TypeScript = "typescript";
      LanguageKind2.TypeScriptReact = "typescriptreact";
      LanguageKind2.TeX = "tex";
      LanguageKind2.VisualBasic = "vb";
      LanguageKind2.XML = "xml";
      LanguageKind2.XSL = "xsl";
      LanguageKind2.YAML = "yaml";
    })(LanguageKind || (LanguageKind = {}));
    (function(TextDocumentItem2) {
      function create(uri, languageId, version, text) {
        return { uri, languageId, version, text };
      }
      TextDocumentItem2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.uri) && Is.string(candidate.languageId) && Is.integer(candidate.version) && Is.string(candidate.text);
      }
      TextDocumentItem2.is = is;
    })(TextDocumentItem || (TextDocumentItem = {}));
    (function(MarkupKind2) {
      MarkupKind2.PlainText = "plaintext";
      MarkupKind2.Markdown = "markdown";
      function is(value) {
        const candidate = value;
        return candidate === MarkupKind2.PlainText || candidate === MarkupKind2.Markdown;
      }
      MarkupKind2.is = is;
    })(MarkupKind || (MarkupKind = {}));
    (function(MarkupContent2) {
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(value) && MarkupKind.is(candidate.kind) && Is.string(candidate.value);
      }
      MarkupContent2.is = is;
    })(MarkupContent || (MarkupContent = {}));
    (function(CompletionItemKind2) {
      CompletionItemKind2.Text = 1;
      CompletionItemKind2.Method = 2;
      CompletionItemKind2.Function = 3;
      CompletionItemKind2.Constructor = 4;
      CompletionItemKind2.Field = 5;
      CompletionItemKind2.Variable = 6;
      CompletionItemKind2.Class = 7;
      CompletionItemKind2.Interface = 8;
      CompletionItemKind2.Module = 9;
      CompletionItemKind2.Property = 10;
      CompletionItemKind2.Unit = 11;
      CompletionItemKind2.Value = 12;
      CompletionItemKind2.Enum = 13;
      CompletionItemKind2.Keyword = 14;
      CompletionItemKind2.Snippet = 15;
      CompletionItemKind2.Color = 16;
      CompletionItemKind2.File = 17;
      CompletionItemKind2.Reference = 18;
      CompletionItemKind2.Folder = 19;
      CompletionItemKind2.EnumMember = 20;
      CompletionItemKind2.Constant = 21;
      CompletionItemKind2.Struct = 22;
      CompletionItemKind2.Event = 23;
      CompletionItemKind2.Operator = 24;
      CompletionItemKind2.TypeParameter = 25;
    })(CompletionItemKind || (CompletionItemKind = {}));
    (function(InsertTextFormat2) {
      InsertTextFormat2.PlainText = 1;
      InsertTextFormat2.Snippet = 2;
    })(InsertTextFormat || (InsertTextFormat = {}));
    (function(CompletionItemTag2) {
      CompletionItemTag2.Deprecated = 1;
    })(CompletionItemTag || (CompletionItemTag = {}));
    (function(InsertReplaceEdit2) {
      function create(newText, insert, replace) {
        return { newText, insert, replace };
      }
      InsertReplaceEdit2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && Is.string(candidate.newText) && Range.is(candidate.insert) && Range.is(candidate.replace);
      }
      InsertReplaceEdit2.is = is;
    })(InsertReplaceEdit || (InsertReplaceEdit = {}));
    (function(InsertTextMode2) {
      InsertTextMode2.asIs = 1;
      InsertTextMode2.adjustIndentation = 2;
    })(InsertTextMode || (InsertTextMode = {}));
    (function(ApplyKind2) {
      ApplyKind2.Replace = 1;
      ApplyKind2.Merge = 2;
    })(ApplyKind || (ApplyKind = {}));
    (function(CompletionItemLabelDetails2) {
      function is(value) {
        const candidate = value;
        return candidate && (Is.string(candidate.detail) || candidate.detail === void 0) && (Is.string(candidate.description) || candidate.description === void 0);
      }
      CompletionItemLabelDetails2.is = is;
    })(CompletionItemLabelDetails || (CompletionItemLabelDetails = {}));
    (function(CompletionItem2) {
      function create(label) {
        return { label };
      }
      CompletionItem2.create = create;
    })(CompletionItem || (CompletionItem = {}));
    (function(CompletionList2) {
      function create(items, isIncomplete) {
        return { items: items ? items : [], isIncomplete: !!isIncomplete };
      }
      CompletionList2.create = create;
    })(CompletionList || (CompletionList = {}));
    (function(MarkedString2) {
      function fromPlainText(plainText) {
        return plainText.replace(/[\\`*_{}[\]()#+\-.!]/g, "\\$&");
      }
      MarkedString2.fromPlainText = fromPlainText;
      function is(value) {
        const candidate = value;
        return Is.string(candidate) || Is.objectLiteral(candidate) && Is.string(candidate.language) && Is.string(candidate.value);
      }
      MarkedString2.is = is;
    })(MarkedString || (MarkedString = {}));
    (function(Hover2) {
      function is(value) {
        const candidate = value;
        return !!candidate && Is.objectLiteral(candidate) && (MarkupContent.is(candidate.contents) || MarkedString.is(candidate.contents) || Is.typedArray(candidate.contents, MarkedString.is)) && (value.range === void 0 || Range.is(value.range));
      }
      Hover2.is = is;
    })(Hover || (Hover = {}));
    (function(ParameterInformation2) {
      function create(label, documentation) {
        return documentation ? { label, documentation } : { label };
      }
      ParameterInformation2.create = create;
    })(ParameterInformation || (ParameterInformation = {}));
    (function(SignatureInformation2) {
      function create(label, documentation, ...parameters) {
        const result = { label };
        if (Is.defined(documentation)) {
          result.documentation = documentation;
        }
        if (Is.defined(parameters)) {
          result.parameters = parameters;
        } else {
          result.parameters = [];
        }
        return result;
      }
      SignatureInformation2.create = create;
    })(SignatureInformation || (SignatureInformation = {}));
    (function(DocumentHighlightKind2) {
      DocumentHighlightKind2.Text = 1;
      DocumentHighlightKind2.Read = 2;
      DocumentHighlightKind2.Write = 3;
    })(DocumentHighlightKind || (DocumentHighlightKind = {}));
    (function(DocumentHighlight2) {
      function create(range, kind) {
        const result = { range };
        if (Is.number(kind)) {
          result.kind = kind;
        }
        return result;
      }
      DocumentHighlight2.create = create;
    })(DocumentHighlight || (DocumentHighlight = {}));
    (function(SymbolKind2) {
      SymbolKind2.File = 1;
      SymbolKind2.Module = 2;
      SymbolKind2.Namespace = 3;
      SymbolKind2.Package = 4;
      SymbolKind2.Class = 5;
      SymbolKind2.Method = 6;
      SymbolKind2.Property = 7;
      SymbolKind2.Field = 8;
      SymbolKind2.Constructor = 9;
      SymbolKind2.Enum = 10;
      SymbolKind2.Interface = 11;
      SymbolKind2.Function = 12;
      SymbolKind2.Variable = 13;
      SymbolKind2.Constant = 14;
      SymbolKind2.String = 15;
      SymbolKind2.Number = 16;
      SymbolKind2.Boolean = 17;
      SymbolKind2.Array = 18;
      SymbolKind2.Object = 19;
      SymbolKind2.Key = 20;
      SymbolKind2.Null = 21;
      SymbolKind2.EnumMember = 22;
      SymbolKind2.Struct = 23;
      SymbolKind2.Event = 24;
      SymbolKind2.Operator = 25;
      SymbolKind2.TypeParameter = 26;
    })(SymbolKind || (SymbolKind = {}));
    (function(SymbolTag2) {
      SymbolTag2.Deprecated = 1;
    })(SymbolTag || (SymbolTag = {}));
    (function(SymbolInformation2) {
      function create(name2, kind, range, uri, containerName) {
        const result = {
          name: name2,
          kind,
          location: { uri, range }
        };
        if (containerName) {
          result.containerName = containerName;
        }
        return result;
      }
      SymbolInformation2.create = create;
    })(SymbolInformation || (SymbolInformation = {}));
    (function(WorkspaceSymbol2) {
      function create(name2, kind, uri, range) {
        return range !== void 0 ? { name: name2, kind, location: { uri, range } } : { name: name2, kind, location: { uri } };
      }
      WorkspaceSymbol2.create = create;
    })(WorkspaceSymbol || (WorkspaceSymbol = {}));
    (function(DocumentSymbol2) {
      function create(name2, detail, kind, range, selectionRange, children) {
        const result = {
          name: name2,
          detail,
          kind,
          range,
          selectionRange
        };
        if (children !== void 0) {
          result.children = children;
        }
        return result;
      }
      DocumentSymbol2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && Is.string(candidate.name) && Is.number(candidate.kind) && Range.is(candidate.range) && Range.is(candidate.selectionRange) && (candidate.detail === void 0 || Is.string(candidate.detail)) && (candidate.deprecated === void 0 || Is.boolean(candidate.deprecated)) && (candidate.children === void 0 || Array.isArray(candidate.children)) && (candidate.tags === void 0 || Array.isArray(candidate.tags));
      }
      DocumentSymbol2.is = is;
    })(DocumentSymbol || (DocumentSymbol = {}));
    (function(CodeActionKind2) {
      CodeActionKind2.Empty = "";
      CodeActionKind2.QuickFix = "quickfix";
      CodeActionKind2.Refactor = "refactor";
      CodeActionKind2.RefactorExtract = "refactor.extract";
      CodeActionKind2.RefactorInline = "refactor.inline";
      CodeActionKind2.RefactorMove = "refactor.move";
      CodeActionKind2.RefactorRewrite = "refactor.rewrite";
      CodeActionKind2.Source = "source";
      CodeActionKind2.SourceOrganizeImports = "source.organizeImports";
      CodeActionKind2.SourceFixAll = "source.fixAll";
      CodeActionKind2.Notebook = "notebook";
    })(CodeActionKind || (CodeActionKind = {}));
    (function(CodeActionTriggerKind2) {
      CodeActionTriggerKind2.Invoked = 1;
      CodeActionTriggerKind2.Automatic = 2;
    })(CodeActionTriggerKind || (CodeActionTriggerKind = {}));
    (function(CodeActionContext2) {
      function create(diagnostics, only, triggerKind) {
        const result = { diagnostics };
        if (only !== void 0 && only !== null) {
          result.only = only;
        }
        if (triggerKind !== void 0 && triggerKind !== null) {
          result.triggerKind = triggerKind;
        }
        return result;
      }
      CodeActionContext2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.typedArray(candidate.diagnostics, Diagnostic.is) && (candidate.only === void 0 || Is.typedArray(candidate.only, Is.string)) && (candidate.triggerKind === void 0 || candidate.triggerKind === CodeActionTriggerKind.Invoked || candidate.triggerKind === CodeActionTriggerKind.Automatic);
      }
      CodeActionContext2.is = is;
    })(CodeActionContext || (CodeActionContext = {}));
    (function(CodeActionTag2) {
      CodeActionTag2.LLMGenerated = 1;
      function is(value) {
        return Is.defined(value) && value === CodeActionTag2.LLMGenerated;
      }
      CodeActionTag2.is = is;
    })(CodeActionTag || (CodeActionTag = {}));
    (function(CodeAction2) {
      function create(title, kindOrCommandOrEdit, kind) {
        const result = { title };
        let checkKind = true;
        if (typeof kindOrCommandOrEdit === "string") {
          checkKind = false;
          result.kind = kindOrCommandOrEdit;
        } else if (Command.is(kindOrCommandOrEdit)) {
          result.command = kindOrCommandOrEdit;
        } else {
          result.edit = kindOrCommandOrEdit;
        }
        if (checkKind && kind !== void 0) {
          result.kind = kind;
        }
        return result;
      }
      CodeAction2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && Is.string(candidate.title) && (candidate.diagnostics === void 0 || Is.typedArray(candidate.diagnostics, Diagnostic.is)) && (candidate.kind === void 0 || Is.string(candidate.kind)) && (candidate.edit !== void 0 || candidate.command !== void 0) && (candidate.command === void 0 || Command.is(candidate.command)) && (candidate.isPreferred === void 0 || Is.boolean(candidate.isPreferred)) && (candidate.edit === void 0 || WorkspaceEdit.is(candidate.edit)) && (candidate.tags === void 0 || Is.typedArray(candidate.tags, CodeActionTag.is));
      }
      CodeAction2.is = is;
    })(CodeAction || (CodeAction = {}));
    (function(CodeLens2) {
      function create(range, data) {
        const result = { range };
        if (Is.defined(data)) {
          result.data = data;
        }
        return result;
      }
      CodeLens2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Range.is(candidate.range) && (Is.undefined(candidate.command) || Command.is(candidate.command));
      }
      CodeLens2.is = is;
    })(CodeLens || (CodeLens = {}));
    (function(FormattingOptions2) {
      function create(tabSize, insertSpaces) {
        return { tabSize, insertSpaces };
      }
      FormattingOptions2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.uinteger(candidate.tabSize) && Is.boolean(candidate.insertSpaces);
      }
      FormattingOptions2.is = is;
    })(FormattingOptions || (FormattingOptions = {}));
    (function(DocumentLink2) {
      function create(range, target, data) {
        return { range, target, data };
      }
      DocumentLink2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Range.is(candidate.range) && (Is.undefined(candidate.target) || Is.string(candidate.target));
      }
      DocumentLink2.is = is;
    })(DocumentLink || (DocumentLink = {}));
    (function(SelectionRange2) {
      function create(range, parent) {
        return { range, parent };
      }
      SelectionRange2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Range.is(candidate.range) && (candidate.parent === void 0 || SelectionRange2.is(candidate.parent));
      }
      SelectionRange2.is = is;
    })(SelectionRange || (SelectionRange = {}));
    (function(SemanticTokenTypes2) {
      SemanticTokenTypes2["namespace"] = "namespace";
      SemanticTokenTypes2["type"] = "type";
      SemanticTokenTypes2["class"] = "class";
      SemanticTokenTypes2["enum"] = "enum";
      SemanticTokenTypes2["interface"] = "interface";
      SemanticTokenTypes2["struct"] = "struct";
      SemanticTokenTypes2["typeParameter"] = "typeParameter";
      SemanticTokenTypes2["parameter"] = "parameter";
      SemanticTokenTypes2["variable"] = "variable";
      SemanticTokenTypes2["property"] = "property";
      SemanticTokenTypes2["enumMember"] = "enumMember";
      SemanticTokenTypes2["event"] = "event";
      SemanticTokenTypes2["function"] = "function";
      SemanticTokenTypes2["method"] = "method";
      SemanticTokenTypes2["macro"] = "macro";
      SemanticTokenTypes2["keyword"] = "keyword";
      SemanticTokenTypes2["modifier"] = "modifier";
      SemanticTokenTypes2["comment"] = "comment";
      SemanticTokenTypes2["string"] = "string";
      SemanticTokenTypes2["number"] = "number";
      SemanticTokenTypes2["regexp"] = "regexp";
      SemanticTokenTypes2["operator"] = "operator";
      SemanticTokenTypes2["decorator"] = "decorator";
      SemanticTokenTypes2["label"] = "label";
    })(SemanticTokenTypes || (SemanticTokenTypes = {}));
    (function(SemanticTokenModifiers2) {
      SemanticTokenModifiers2["declaration"] = "declaration";
      SemanticTokenModifiers2["definition"] = "definition";
      SemanticTokenModifiers2["readonly"] = "readonly";
      SemanticTokenModifiers2["static"] = "static";
      SemanticTokenModifiers2["deprecated"] = "deprecated";
      SemanticTokenModifiers2["abstract"] = "abstract";
      SemanticTokenModifiers2["async"] = "async";
      SemanticTokenModifiers2["modification"] = "modification";
      SemanticTokenModifiers2["documentation"] = "documentation";
      SemanticTokenModifiers2["defaultLibrary"] = "defaultLibrary";
    })(SemanticTokenModifiers || (SemanticTokenModifiers = {}));
    (function(SemanticTokens2) {
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && (candidate.resultId === void 0 || typeof candidate.resultId === "string") && Array.isArray(candidate.data) && (candidate.data.length === 0 || typeof candidate.data[0] === "number");
      }
      SemanticTokens2.is = is;
    })(SemanticTokens || (SemanticTokens = {}));
    (function(InlineValueText2) {
      function create(range, text) {
        return { range, text };
      }
      InlineValueText2.create = create;
      function is(value) {
        const candidate = value;
        return candidate !== void 0 && candidate !== null && Range.is(candidate.range) && Is.string(candidate.text);
      }
      InlineValueText2.is = is;
    })(InlineValueText || (InlineValueText = {}));
    (function(InlineValueVariableLookup2) {
      function create(range, variableName, caseSensitiveLookup) {
        return { range, variableName, caseSensitiveLookup };
      }
      InlineValueVariableLookup2.create = create;
      function is(value) {
        const candidate = value;
        return candidate !== void 0 && candidate !== null && Range.is(candidate.range) && Is.boolean(candidate.caseSensitiveLookup) && (Is.string(candidate.variableName) || candidate.variableName === void 0);
      }
      InlineValueVariableLookup2.is = is;
    })(InlineValueVariableLookup || (InlineValueVariableLookup = {}));
    (function(InlineValueEvaluatableExpression2) {
      function create(range, expression2) {
        return { range, expression: expression2 };
      }
      InlineValueEvaluatableExpression2.create = create;
      function is(value) {
        const candidate = value;
        return candidate !== void 0 && candidate !== null && Range.is(candidate.range) && (Is.string(candidate.expression) || candidate.expression === void 0);
      }
      InlineValueEvaluatableExpression2.is = is;
    })(InlineValueEvaluatableExpression || (InlineValueEvaluatableExpression = {}));
    (function(InlineValueContext2) {
      function create(frameId, stoppedLocation) {
        return { frameId, stoppedLocation };
      }
      InlineValueContext2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Range.is(value.stoppedLocation);
      }
      InlineValueContext2.is = is;
    })(InlineValueContext || (InlineValueContext = {}));
    (function(InlayHintKind2) {
      InlayHintKind2.Type = 1;
      InlayHintKind2.Parameter = 2;
      function is(value) {
        return value === 1 || value === 2;
      }
      InlayHintKind2.is = is;
    })(InlayHintKind || (InlayHintKind = {}));
    (function(InlayHintLabelPart2) {
      function create(value) {
        return { value };
      }
      InlayHintLabelPart2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip) || MarkupContent.is(candidate.tooltip)) && (candidate.location === void 0 || Location.is(candidate.location)) && (candidate.command === void 0 || Command.is(candidate.command));
      }
      InlayHintLabelPart2.is = is;
    })(InlayHintLabelPart || (InlayHintLabelPart = {}));
    (function(InlayHint2) {
      function create(position, label, kind) {
        const result = { position, label };
        if (kind !== void 0) {
          result.kind = kind;
        }
        return result;
      }
      InlayHint2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Position.is(candidate.position) && (Is.string(candidate.label) || Is.typedArray(candidate.label, InlayHintLabelPart.is)) && (candidate.kind === void 0 || InlayHintKind.is(candidate.kind)) && candidate.textEdits === void 0 || Is.typedArray(candidate.textEdits, TextEdit.is) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip) || MarkupContent.is(candidate.tooltip)) && (candidate.paddingLeft === void 0 || Is.boolean(candidate.paddingLeft)) && (candidate.paddingRight === void 0 || Is.boolean(candidate.paddingRight));
      }
      InlayHint2.is = is;
    })(InlayHint || (InlayHint = {}));
    (function(StringValue2) {
      function createSnippet(value) {
        return { kind: "snippet", value };
      }
      StringValue2.createSnippet = createSnippet;
      function isSnippet(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && candidate.kind === "snippet" && Is.string(candidate.value);
      }
      StringValue2.isSnippet = isSnippet;
    })(StringValue || (StringValue = {}));
    (function(InlineCompletionItem2) {
      function create(insertText, filterText, range, command) {
        return { insertText, filterText, range, command };
      }
      InlineCompletionItem2.create = create;
    })(InlineCompletionItem || (InlineCompletionItem = {}));
    (function(InlineCompletionList2) {
      function create(items) {
        return { items };
      }
      InlineCompletionList2.create = create;
    })(InlineCompletionList || (InlineCompletionList = {}));
    (function(InlineCompletionTriggerKind2) {
      InlineCompletionTriggerKind2.Invoked = 1;
      InlineCompletionTriggerKind2.Automatic = 2;
    })(InlineCompletionTriggerKind || (InlineCompletionTriggerKind = {}));
    (function(SelectedCompletionInfo2) {
      function create(range, text) {
        return { range, text };
      }
      SelectedCompletionInfo2.create = create;
    })(SelectedCompletionInfo || (SelectedCompletionInfo = {}));
    (function(InlineCompletionContext2) {
      function create(triggerKind, selectedCompletionInfo) {
        return { triggerKind, selectedCompletionInfo };
      }
      InlineCompletionContext2.create = create;
    })(InlineCompletionContext || (InlineCompletionContext = {}));
    (function(WorkspaceFolder2) {
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && URI.is(candidate.uri) && Is.string(candidate.name);
      }
      WorkspaceFolder2.is = is;
    })(WorkspaceFolder || (WorkspaceFolder = {}));
    EOL = ["\n", "\r\n", "\r"];
    (function(TextDocument3) {
      function create(uri, languageId, version, content) {
        return new FullTextDocument(uri, languageId, version, content);
      }
      TextDocument3.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.uri) && (Is.undefined(candidate.languageId) || Is.string(candidate.languageId)) && Is.uinteger(candidate.lineCount) && Is.func(candidate.getText) && Is.func(candidate.positionAt) && Is.func(candidate.offsetAt) ? true : false;
      }
      TextDocument3.is = is;
      function applyEdits2(document, edits) {
        let text = document.getText();
        const sortedEdits = mergeSort2(edits, (a, b) => {
          const diff = a.range.start.line - b.range.start.line;
          if (diff === 0) {
            return a.range.start.character - b.range.start.character;
          }
          return diff;
        });
        let lastModifiedOffset = text.length;
        for (let i = sortedEdits.length - 1; i >= 0; i--) {
          const e = sortedEdits[i];
          const startOffset = document.offsetAt(e.range.start);
          const endOffset = document.offsetAt(e.range.end);
          if (endOffset <= lastModifiedOffset) {
            text = text.substring(0, startOffset) + e.newText + text.substring(endOffset, text.length);
          } else {
            throw new Error("Overlapping edit");
          }
          lastModifiedOffset = startOffset;
        }
        return text;
      }
      TextDocument3.applyEdits = applyEdits2;
      function mergeSort2(data, compare2) {
        if (data.length <= 1) {
          return data;
        }
        const p = data.length / 2 | 0;
        const left = data.slice(0, p);
        const right = data.slice(p);
        mergeSort2(left, compare2);
        mergeSort2(right, compare2);
        let leftIdx = 0;
        let rightIdx = 0;
        let i = 0;
        while (leftIdx < left.length && rightIdx < right.length) {
          const ret = compare2(left[leftIdx], right[rightIdx]);
          if (ret <= 0) {
            data[i++] = left[leftIdx++];
          } else {
            data[i++] = right[rightIdx++];
          }
        }
        while (leftIdx < left.length) {
          data[i++] = left[leftIdx++];
        }
        while (rightIdx < right.length) {
          data[i++] = right[rightIdx++];
        }
        return data;
      }
    })(TextDocument || (TextDocument = {}));
    FullTextDocument = class {
      constructor(uri, languageId, version, content) {
        this._uri = uri;
        this._languageId = languageId;
        this._version = version;
        this._content = content;
        this._lineOffsets = void 0;
      }
      get uri() {
        return this._uri;
      }
      get languageId() {
        return this._languageId;
      }
      get version() {
        return this._version;
      }
      getText(range) {
        if (range) {
          const start = this.offsetAt(range.start);
          const end = this.offsetAt(range.end);
          return this._content.substring(start, end);
        }
        return this._content;
      }
      update(event2, version) {
        this._content = event2.text;
        this._version = version;
        this._lineOffsets = void 0;
      }
      getLineOffsets() {
        if (this._lineOffsets === void 0) {
          const lineOffsets = [];
          const text = this._content;
          let isLineStart = true;
          for (let i = 0; i < text.length; i++) {
            if (isLineStart) {
              lineOffsets.push(i);
              isLineStart = false;
            }
            const ch = text.charAt(i);
            isLineStart = ch === "\r" || ch === "\n";
            if (ch === "\r" && i + 1 < text.length && text.charAt(i + 1) === "\n") {
              i++;
            }
          }
          if (isLineStart && text.length > 0) {
            lineOffsets.push(text.length);
          }
          this._lineOffsets = lineOffsets;
        }
        return this._lineOffsets;
      }
      positionAt(offset) {
        offset = Math.max(Math.min(offset, this._content.length), 0);
        const lineOffsets = this.getLineOffsets();
        let low = 0, high = lineOffsets.length;
        if (high === 0) {
          return Position.create(0, offset);
        }
        while (low < high) {
          const mid = Math.floor((low + high) / 2);
          if (lineOffsets[mid] > offset) {
            high = mid;
          } else {
            low = mid + 1;
          }
        }
        const line = low - 1;
        return Position.create(line, offset - lineOffsets[line]);
      }
      offsetAt(position) {
        const lineOffsets = this.getLineOffsets();
        if (position.line >= lineOffsets.length) {
          return this._content.length;
        } else if (position.line < 0) {
          return 0;
        }
        const lineOffset = lineOffsets[position.line];
        const nextLineOffset = position.line + 1 < lineOffsets.length ? lineOffsets[position.line + 1] : this._content.length;
        return Math.max(Math.min(lineOffset + position.character, nextLineOffset), lineOffset);
      }
      get lineCount() {
        return this.getLineOffsets().length;
      }
    };
    (function(Is2) {
      const toString = Object.prototype.toString;
      function defined(value) {
        return typeof value !== "undefined";
      }
      Is2.defined = defined;
      function undefined2(value) {
        return typeof value === "undefined";
      }
      Is2.undefined = undefined2;
      function boolean(value) {
        return value === true || value === false;
      }
      Is2.boolean = boolean;
      function string(value) {
        return toString.call(value) === "[object String]";
      }
      Is2.string = string;
      function number(value) {
        return toString.call(value) === "[object Number]";
      }
      Is2.number = number;
      function numberRange(value, min, max) {
        return toString.call(value) === "[object Number]" && min <= value && value <= max;
      }
      Is2.numberRange = numberRange;
      function integer2(value) {
        return toString.call(value) === "[object Number]" && -2147483648 <= value && value <= 2147483647;
      }
      Is2.integer = integer2;
      function uinteger2(value) {
        return toString.call(value) === "[object Number]" && 0 <= value && value <= 2147483647;
      }
      Is2.uinteger = uinteger2;
      function func(value) {
        return toString.call(value) === "[object Function]";
      }
      Is2.func = func;
      function objectLiteral(value) {
        return value !== null && typeof value === "object";
      }
      Is2.objectLiteral = objectLiteral;
      function typedArray(value, check) {
        return Array.isArray(value) && value.every(check);
      }
      Is2.typedArray = typedArray;
    })(Is || (Is = {}));
  }
});

// node_modules/dockerfile-ast/lib/line.js
var require_line = __commonJS({
  "node_modules/dockerfile-ast/lib/line.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Line = void 0;
    var Line = class {
      constructor(document, range) {
        this.document = document;
        this.range = range;
      }
      getRange() {
        return this.range;
      }
      getTextContent() {
        return this.document.getText().substring(this.document.offsetAt(this.range.start), this.document.offsetAt(this.range.end));
      }
      isAfter(line) {
        return this.range.start.line > line.range.start.line;
      }
      isBefore(line) {
        return this.range.start.line < line;
      }
    };
    exports.Line = Line;
  }
});

// node_modules/dockerfile-ast/lib/util.js
var require_util = __commonJS({
  "node_modules/dockerfile-ast/lib/util.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Util = void 0;
    var Util = class _Util {
      static isUTF8BOM(char) {
        const uintArray = Uint8Array.from(Buffer.from(char, "UTF-8"));
        return uintArray[0] === 239 && uintArray[1] == 187 && uintArray[2] == 191;
      }
      static isWhitespace(char) {
        return char === " " || char === "	" || _Util.isNewline(char);
      }
      static isNewline(char) {
        return char === "\r" || char === "\n";
      }
      static findLeadingNonWhitespace(content, escapeChar) {
        whitespaceCheck: for (let i = 0; i < content.length; i++) {
          switch (content.charAt(i)) {
            case " ":
            case "	":
              continue;
            case escapeChar:
              escapeCheck: for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                    continue;
                  case "\r":
                    i = j + 1;
                    continue whitespaceCheck;
                  case "\n":
                    i = j;
                    continue whitespaceCheck;
                  default:
                    break escapeCheck;
                }
              }
              return -1;
            default:
              return i;
          }
        }
        return -1;
      }
      /**
       * Determines if the given position is contained within the given range.
       *
       * @param position the position to check
       * @param range the range to see if the position is inside of
       */
      static isInsideRange(position, range) {
        if (range.start.line === range.end.line) {
          return range.start.line === position.line && range.start.character <= position.character && position.character <= range.end.character;
        } else if (range.start.line === position.line) {
          return range.start.character <= position.character;
        } else if (range.end.line === position.line) {
          return position.character <= range.end.character;
        }
        return range.start.line < position.line && position.line < range.end.line;
      }
      static parseHeredocName(value) {
        value = value.substring(2);
        if (value.charAt(0) === "-") {
          value = value.substring(1);
        }
        if (value.charAt(0) === '"') {
          if (value.charAt(value.length - 1) !== '"') {
            return null;
          }
          value = value.substring(1, value.length - 1);
        }
        if (value.charAt(0) === "'") {
          if (value.charAt(value.length - 1) !== "'") {
            return null;
          }
          value = value.substring(1, value.length - 1);
        }
        if (value.charAt(0) === "<") {
          return null;
        }
        return value;
      }
    };
    exports.Util = Util;
  }
});

// node_modules/dockerfile-ast/lib/comment.js
var require_comment = __commonJS({
  "node_modules/dockerfile-ast/lib/comment.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Comment = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var line_1 = require_line();
    var util_1 = require_util();
    var Comment = class extends line_1.Line {
      constructor(document, range) {
        super(document, range);
      }
      toString() {
        const content = this.getContent();
        if (content) {
          return "# " + content;
        }
        return "#";
      }
      /**
       * Returns the content of this comment. This excludes leading and
       * trailing whitespace as well as the # symbol. If the comment only
       * consists of whitespace, the empty string will be returned.
       */
      getContent() {
        let range = this.getContentRange();
        if (range === null) {
          return "";
        }
        return this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
      }
      /**
       * Returns a range that includes the content of the comment
       * excluding any leading and trailing whitespace as well as the #
       * symbol. May return null if the comment only consists of whitespace
       * characters.
       */
      getContentRange() {
        let range = this.getRange();
        const startOffset = this.document.offsetAt(range.start);
        let raw = this.document.getText().substring(startOffset, this.document.offsetAt(range.end));
        let start = -1;
        let end = -1;
        for (let i = 1; i < raw.length; i++) {
          if (!util_1.Util.isWhitespace(raw.charAt(i))) {
            start = i;
            break;
          }
        }
        if (start === -1) {
          return null;
        }
        for (let i = raw.length - 1; i >= 1; i--) {
          if (!util_1.Util.isWhitespace(raw.charAt(i))) {
            end = i + 1;
            break;
          }
        }
        return vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + start), this.document.positionAt(startOffset + end));
      }
    };
    exports.Comment = Comment;
  }
});

// node_modules/vscode-languageserver-textdocument/lib/esm/main.js
var main_exports2 = {};
__export(main_exports2, {
  TextDocument: () => TextDocument2
});
function mergeSort(data, compare2) {
  if (data.length <= 1) {
    return data;
  }
  const p = data.length / 2 | 0;
  const left = data.slice(0, p);
  const right = data.slice(p);
  mergeSort(left, compare2);
  mergeSort(right, compare2);
  let leftIdx = 0;
  let rightIdx = 0;
  let i = 0;
  while (leftIdx < left.length && rightIdx < right.length) {
    const ret = compare2(left[leftIdx], right[rightIdx]);
    if (ret <= 0) {
      data[i++] = left[leftIdx++];
    } else {
      data[i++] = right[rightIdx++];
    }
  }
  while (leftIdx < left.length) {
    data[i++] = left[leftIdx++];
  }
  while (rightIdx < right.length) {
    data[i++] = right[rightIdx++];
  }
  return data;
}
function computeLineOffsets(text, isAtLineStart, textOffset = 0) {
  const result = isAtLineStart ? [textOffset] : [];
  for (let i = 0; i < text.length; i++) {
    const ch = text.charCodeAt(i);
    if (isEOL(ch)) {
      if (ch === 13 && i + 1 < text.length && text.charCodeAt(i + 1) === 10) {
        i++;
      }
      result.push(textOffset + i + 1);
    }
  }
  return result;
}
function isEOL(char) {
  return char === 13 || char === 10;
}
function getWellformedRange(range) {
  const start = range.start;
  const end = range.end;
  if (start.line > end.line || start.line === end.line && start.character > end.character) {
    return { start: end, end: start };
  }
  return range;
}
function getWellformedEdit(textEdit) {
  const range = getWellformedRange(textEdit.range);
  if (range !== textEdit.range) {
    return { newText: textEdit.newText, range };
  }
  return textEdit;
}
var FullTextDocument2, TextDocument2;
var init_main2 = __esm({
  "node_modules/vscode-languageserver-textdocument/lib/esm/main.js"() {
    "use strict";
    FullTextDocument2 = class _FullTextDocument {
      constructor(uri, languageId, version, content) {
        this._uri = uri;
        this._languageId = languageId;
        this._version = version;
        this._content = content;
        this._lineOffsets = void 0;
      }
      get uri() {
        return this._uri;
      }
      get languageId() {
        return this._languageId;
      }
      get version() {
        return this._version;
      }
      getText(range) {
        if (range) {
          const start = this.offsetAt(range.start);
          const end = this.offsetAt(range.end);
          return this._content.substring(start, end);
        }
        return this._content;
      }
      update(changes, version) {
        for (const change of changes) {
          if (_FullTextDocument.isIncremental(change)) {
            const range = getWellformedRange(change.range);
            const startOffset = this.offsetAt(range.start);
            const endOffset = this.offsetAt(range.end);
            this._content = this._content.substring(0, startOffset) + change.text + this._content.substring(endOffset, this._content.length);
            const insertedEndOffset = startOffset + change.text.length;
            const crlfAtStart = this._content.charCodeAt(startOffset - 1) === 13 && this._content.charCodeAt(startOffset) === 10;
            const crlfAtEnd = this._content.charCodeAt(insertedEndOffset - 1) === 13 && this._content.charCodeAt(insertedEndOffset) === 10;
            if (crlfAtStart || crlfAtEnd) {
              this._lineOffsets = void 0;
              continue;
            }
            const startLine = Math.max(range.start.line, 0);
            const endLine = Math.max(range.end.line, 0);
            let lineOffsets = this._lineOffsets;
            const addedLineOffsets = computeLineOffsets(change.text, false, startOffset);
            if (endLine - startLine === addedLineOffsets.length) {
              for (let i = 0, len = addedLineOffsets.length; i < len; i++) {
                lineOffsets[i + startLine + 1] = addedLineOffsets[i];
              }
            } else {
              if (addedLineOffsets.length < 1e4) {
                lineOffsets.splice(startLine + 1, endLine - startLine, ...addedLineOffsets);
              } else {
                this._lineOffsets = lineOffsets = lineOffsets.slice(0, startLine + 1).concat(addedLineOffsets, lineOffsets.slice(endLine + 1));
              }
            }
            const diff = change.text.length - (endOffset - startOffset);
            if (diff !== 0) {
              for (let i = startLine + 1 + addedLineOffsets.length, len = lineOffsets.length; i < len; i++) {
                lineOffsets[i] = lineOffsets[i] + diff;
              }
            }
          } else if (_FullTextDocument.isFull(change)) {
            this._content = change.text;
            this._lineOffsets = void 0;
          } else {
            throw new Error("Unknown change event received");
          }
        }
        this._version = version;
      }
      getLineOffsets() {
        if (this._lineOffsets === void 0) {
          this._lineOffsets = computeLineOffsets(this._content, true);
        }
        return this._lineOffsets;
      }
      positionAt(offset) {
        offset = Math.max(Math.min(offset, this._content.length), 0);
        const lineOffsets = this.getLineOffsets();
        let low = 0, high = lineOffsets.length;
        if (high === 0) {
          return { line: 0, character: offset };
        }
        while (low < high) {
          const mid = Math.floor((low + high) / 2);
          if (lineOffsets[mid] > offset) {
            high = mid;
          } else {
            low = mid + 1;
          }
        }
        const line = low - 1;
        offset = this.ensureBeforeEOL(offset, lineOffsets[line]);
        return { line, character: offset - lineOffsets[line] };
      }
      offsetAt(position) {
        const lineOffsets = this.getLineOffsets();
        if (position.line >= lineOffsets.length) {
          return this._content.length;
        } else if (position.line < 0) {
          return 0;
        }
        const lineOffset = lineOffsets[position.line];
        if (position.character <= 0) {
          return lineOffset;
        }
        const nextLineOffset = position.line + 1 < lineOffsets.length ? lineOffsets[position.line + 1] : this._content.length;
        const offset = Math.min(lineOffset + position.character, nextLineOffset);
        return this.ensureBeforeEOL(offset, lineOffset);
      }
      getLineRange(line) {
        const lineOffsets = this.getLineOffsets();
        if (line >= lineOffsets.length) {
          const lastLine = lineOffsets.length - 1;
          return { start: { line: lastLine, character: 0 }, end: { line: lastLine, character: this._content.length - lineOffsets[lastLine] } };
        } else if (line < 0) {
          return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        }
        const startOffset = lineOffsets[line];
        const nextLineOffset = line + 1 < lineOffsets.length ? lineOffsets[line + 1] : this._content.length;
        const endOffset = this.ensureBeforeEOL(nextLineOffset, startOffset);
        return { start: { line, character: 0 }, end: { line, character: endOffset - startOffset } };
      }
      getEOLCharacters(line) {
        const lineOffsets = this.getLineOffsets();
        if (line >= lineOffsets.length) {
          return "";
        } else if (line < 0) {
          return "";
        }
        const nextLineOffset = line + 1 < lineOffsets.length ? lineOffsets[line + 1] : this._content.length;
        const eolOffset = this.ensureBeforeEOL(nextLineOffset, lineOffsets[line]);
        return this._content.substring(eolOffset, nextLineOffset);
      }
      ensureBeforeEOL(offset, lineOffset) {
        while (offset > lineOffset && isEOL(this._content.charCodeAt(offset - 1))) {
          offset--;
        }
        return offset;
      }
      get lineCount() {
        return this.getLineOffsets().length;
      }
      static isIncremental(event2) {
        const candidate = event2;
        return candidate !== void 0 && candidate !== null && typeof candidate.text === "string" && candidate.range !== void 0 && (candidate.rangeLength === void 0 || typeof candidate.rangeLength === "number");
      }
      static isFull(event2) {
        const candidate = event2;
        return candidate !== void 0 && candidate !== null && typeof candidate.text === "string" && candidate.range === void 0 && candidate.rangeLength === void 0;
      }
    };
    (function(TextDocument3) {
      function create(uri, languageId, version, content) {
        return new FullTextDocument2(uri, languageId, version, content);
      }
      TextDocument3.create = create;
      function update(document, changes, version) {
        if (document instanceof FullTextDocument2) {
          document.update(changes, version);
          return document;
        } else {
          throw new Error("TextDocument.update: document must be created by TextDocument.create");
        }
      }
      TextDocument3.update = update;
      function applyEdits2(document, edits) {
        const text = document.getText();
        const sortedEdits = mergeSort(edits.map(getWellformedEdit), (a, b) => {
          const diff = a.range.start.line - b.range.start.line;
          if (diff === 0) {
            return a.range.start.character - b.range.start.character;
          }
          return diff;
        });
        let lastModifiedOffset = 0;
        const spans = [];
        for (const e of sortedEdits) {
          const startOffset = document.offsetAt(e.range.start);
          if (startOffset < lastModifiedOffset) {
            throw new Error("Overlapping edit");
          } else if (startOffset > lastModifiedOffset) {
            spans.push(text.substring(lastModifiedOffset, startOffset));
          }
          if (e.newText.length) {
            spans.push(e.newText);
          }
          lastModifiedOffset = document.offsetAt(e.range.end);
        }
        spans.push(text.substr(lastModifiedOffset));
        return spans.join("");
      }
      TextDocument3.applyEdits = applyEdits2;
    })(TextDocument2 || (TextDocument2 = {}));
  }
});

// node_modules/dockerfile-ast/lib/parserDirective.js
var require_parserDirective = __commonJS({
  "node_modules/dockerfile-ast/lib/parserDirective.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ParserDirective = void 0;
    var main_1 = require_main();
    var line_1 = require_line();
    var ParserDirective = class extends line_1.Line {
      constructor(document, range, nameRange, valueRange) {
        super(document, range);
        this.nameRange = nameRange;
        this.valueRange = valueRange;
      }
      toString() {
        return "# " + this.getName() + "=" + this.getValue();
      }
      getNameRange() {
        return this.nameRange;
      }
      getValueRange() {
        return this.valueRange;
      }
      getName() {
        return this.document.getText().substring(this.document.offsetAt(this.nameRange.start), this.document.offsetAt(this.nameRange.end));
      }
      getValue() {
        return this.document.getText().substring(this.document.offsetAt(this.valueRange.start), this.document.offsetAt(this.valueRange.end));
      }
      getDirective() {
        const directive2 = main_1.Directive[this.getName().toLowerCase()];
        return directive2 === void 0 ? null : directive2;
      }
    };
    exports.ParserDirective = ParserDirective;
  }
});

// node_modules/dockerfile-ast/lib/heredoc.js
var require_heredoc = __commonJS({
  "node_modules/dockerfile-ast/lib/heredoc.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Heredoc = void 0;
    var Heredoc = class {
      constructor(startRange, name2, nameRange, contentRange, endRange) {
        this.startRange = startRange;
        this.name = name2;
        this.nameRange = nameRange;
        this.contentRange = contentRange;
        this.endRange = endRange;
      }
      /**
       * Returns the name of the here-document.
       *
       * This API is experimental and subject to change.
       */
      getName() {
        return this.name;
      }
      /**
       * Returns the range of the start operator and the name. If the
       * here-document is initialized with <<EOT then the start range would
       * encompass all five characters.
       *
       * This API is experimental and subject to change.
       */
      getStartRange() {
        return this.startRange;
      }
      /**
       * Returns the range of this here-document's name that is declared at
       * the beginning of the here-document with the operator. If the
       * here-document is initialized with <<EOT then the name range would
       * encompass the latter three "EOT" characters.
       *
       * This API is experimental and subject to change.
       */
      getNameRange() {
        return this.nameRange;
      }
      /**
       * Returns the range of the content of this here-document. This may
       * be null if the here-document has no content because:
       * - the start range is the only thing that was declared
       * - the end range was declared immediately and there is no content
       *
       * This API is experimental and subject to change.
       */
      getContentRange() {
        return this.contentRange;
      }
      /**
       * Returns the range of the here-document's name on a line that
       * represents the end of the here-document.
       *
       * This API is experimental and subject to change.
       */
      getDelimiterRange() {
        return this.endRange;
      }
    };
    exports.Heredoc = Heredoc;
  }
});

// node_modules/dockerfile-ast/lib/variable.js
var require_variable = __commonJS({
  "node_modules/dockerfile-ast/lib/variable.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Variable = void 0;
    var Variable = class {
      constructor(name2, nameRange, range, modifier, modifierRange, substitutionParameter, substitutionRange, defined, buildVariable, stringValue) {
        this.name = name2;
        this.nameRange = nameRange;
        this.range = range;
        this.modifier = modifier;
        this.modifierRange = modifierRange;
        this.substitutionParameter = substitutionParameter;
        this.substitutionRange = substitutionRange;
        this.defined = defined;
        this.buildVariable = buildVariable;
        this.stringValue = stringValue;
      }
      toString() {
        return this.stringValue;
      }
      getName() {
        return this.name;
      }
      getNameRange() {
        return this.nameRange;
      }
      /**
       * Returns the range of the entire variable. This includes the symbols for
       * the declaration of the variable such as the $, {, and } symbols.
       *
       * @return the range in the document that this variable encompasses in its
       *         entirety
       */
      getRange() {
        return this.range;
      }
      /**
       * Returns the modifier character that has been set for
       * specifying how this variable should be expanded and resolved.
       * If this variable is ${variable:+value} then the modifier
       * character is '+'. Will be the empty string if the variable is
       * declared as ${variable:}. Otherwise, will be null if this
       * variable will not use variable substitution at all (such as
       * ${variable} or $variable).
       *
       * @return this variable's modifier character, or the empty
       *         string if it does not have one, or null if this
       *         variable will not use variable substitution
       */
      getModifier() {
        return this.modifier;
      }
      getModifierRange() {
        return this.modifierRange;
      }
      /**
       * Returns the parameter that will be used for substitution if
       * this variable uses modifiers to define how its value should be
       * resolved. If this variable is ${variable:+value} then the
       * substitution value will be 'value'. Will be the empty string
       * if the variable is declared as ${variable:+} or some other
       * variant where the only thing that follows the modifier
       * character (excluding considerations of escape characters and
       * so on) is the variable's closing bracket. May be null if this
       * variable does not have a modifier character defined (such as
       * ${variable} or $variable).
       *
       * @return this variable's substitution parameter, or the empty
       *         string if it does not have one, or null if there is
       *         not one defined
       */
      getSubstitutionParameter() {
        return this.substitutionParameter;
      }
      getSubstitutionRange() {
        return this.substitutionRange;
      }
      /**
       * Returns whether this variable has been defined or not.
       *
       * @return true if this variable has been defined, false otherwise
       */
      isDefined() {
        return this.defined;
      }
      isBuildVariable() {
        return this.buildVariable === true;
      }
      isEnvironmentVariable() {
        return this.buildVariable === false;
      }
    };
    exports.Variable = Variable;
  }
});

// node_modules/dockerfile-ast/lib/instruction.js
var require_instruction = __commonJS({
  "node_modules/dockerfile-ast/lib/instruction.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Instruction = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var util_1 = require_util();
    var line_1 = require_line();
    var argument_1 = require_argument();
    var heredoc_1 = require_heredoc();
    var variable_1 = require_variable();
    var main_1 = require_main();
    var Instruction = class extends line_1.Line {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range);
        this.dockerfile = dockerfile;
        this.escapeChar = escapeChar;
        this.instruction = instruction;
        this.instructionRange = instructionRange;
      }
      toString() {
        let value = this.getKeyword();
        for (let arg of this.getRawArguments()) {
          value += " ";
          value += arg.getValue();
        }
        return value;
      }
      getRangeContent(range) {
        if (range === null) {
          return null;
        }
        return this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
      }
      getInstructionRange() {
        return this.instructionRange;
      }
      getInstruction() {
        return this.instruction;
      }
      getKeyword() {
        return this.getInstruction().toUpperCase();
      }
      getArgumentsRange() {
        let args = this.getArguments();
        if (args.length === 0) {
          return null;
        }
        return vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end);
      }
      getArgumentsRanges() {
        let args = this.getArguments();
        if (args.length === 0) {
          return [];
        }
        if (args[0].getRange().start.line === args[args.length - 1].getRange().end.line) {
          return [vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end)];
        }
        let ranges = [];
        let end = -1;
        let startPosition = args[0].getRange().start;
        let range = this.getInstructionRange();
        let extra = this.document.offsetAt(startPosition) - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra, this.document.offsetAt(args[args.length - 1].getRange().end) - this.document.offsetAt(range.start));
        let offset = this.document.offsetAt(range.start) + extra;
        let start = false;
        let comment = false;
        for (let i = 0; i < fullArgs.length; i++) {
          let char = fullArgs.charAt(i);
          if (char === this.escapeChar) {
            let next = fullArgs.charAt(i + 1);
            if (next === " " || next === "	") {
              whitespaceCheck: for (let j = i + 2; j < fullArgs.length; j++) {
                switch (fullArgs.charAt(j)) {
                  case " ":
                  case "	":
                    continue;
                  case "\r":
                    j++;
                  case "\n":
                    if (startPosition !== null) {
                      ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
                    }
                    startPosition = null;
                    start = true;
                    comment = false;
                    i = j;
                    break whitespaceCheck;
                  default:
                    break whitespaceCheck;
                }
              }
            } else if (next === "\r") {
              if (startPosition !== null) {
                ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
                startPosition = null;
              }
              start = true;
              comment = false;
              i += 2;
            } else if (next === "\n") {
              if (startPosition !== null) {
                ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
              }
              startPosition = null;
              start = true;
              comment = false;
              i++;
            } else {
              i++;
            }
          } else if (util_1.Util.isNewline(char)) {
            if (comment) {
              startPosition = null;
              start = true;
              comment = false;
            }
          } else {
            if (!comment) {
              if (startPosition === null) {
                if (char === "#") {
                  comment = true;
                  continue;
                }
                let position = this.document.positionAt(offset + i);
                if (position.character !== 0) {
                  startPosition = vscode_languageserver_types_1.Position.create(position.line, 0);
                }
              }
              end = i;
            }
          }
        }
        if (startPosition === null) {
          ranges.push(vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + end), this.document.positionAt(offset + end + 1)));
        } else {
          ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
        }
        return ranges;
      }
      getRawArgumentsContent() {
        let args = this.getArguments();
        if (args.length === 0) {
          return null;
        }
        return this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end));
      }
      getArgumentsContent() {
        let args = this.getArguments();
        if (args.length === 0) {
          return null;
        }
        let content = "";
        let ranges = this.getArgumentsRanges();
        let documentText = this.document.getText();
        for (let range of ranges) {
          content += documentText.substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
        }
        return content;
      }
      getArguments() {
        return this.getRawArguments();
      }
      getRawArguments() {
        let args = [];
        let range = this.getInstructionRange();
        let extra = this.document.offsetAt(range.end) - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra);
        let offset = this.document.offsetAt(range.start) + extra;
        let start = false;
        let comment = false;
        let found = -1;
        let escapedWhitespaceDetected = false;
        let escaping = false;
        let escapeMarker = -1;
        let escapedArg = "";
        for (let i = 0; i < fullArgs.length; i++) {
          let char = fullArgs.charAt(i);
          if (util_1.Util.isWhitespace(char)) {
            if (escaping) {
              escapedWhitespaceDetected = true;
              if (util_1.Util.isNewline(char)) {
                escapedWhitespaceDetected = false;
                if (comment) {
                  comment = false;
                  start = true;
                }
              }
              continue;
            } else if (found !== -1) {
              if (escapeMarker === -1) {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + i))));
              } else {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
              }
              escapeMarker = -1;
              escapedArg = "";
              found = -1;
            }
          } else if (char === this.escapeChar) {
            let next = fullArgs.charAt(i + 1);
            if (next === " " || next === "	") {
              whitespaceCheck: for (let j = i + 2; j < fullArgs.length; j++) {
                let newlineCheck = fullArgs.charAt(j);
                switch (newlineCheck) {
                  case " ":
                  case "	":
                    continue;
                  case "\r":
                    j++;
                  case "\n":
                    comment = false;
                    escaping = true;
                    start = true;
                    if (found !== -1) {
                      escapeMarker = i;
                    }
                    i = j;
                    break whitespaceCheck;
                  default:
                    escapeMarker = i;
                    if (found === -1) {
                      i = j - 1;
                    }
                    break whitespaceCheck;
                }
              }
            } else if (next === "\r") {
              comment = false;
              escaping = true;
              start = true;
              if (found !== -1 && escapeMarker === -1) {
                escapeMarker = i;
              }
              i += 2;
            } else if (next === "\n") {
              comment = false;
              escaping = true;
              start = true;
              if (found !== -1 && escapeMarker === -1) {
                escapeMarker = i;
              }
              i++;
            } else {
              if (escapedWhitespaceDetected && escapeMarker !== -1) {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
                escapedArg = "";
                found = -1;
              }
              escapeMarker = -1;
              escapedWhitespaceDetected = false;
              escaping = false;
              if (next === "$") {
                escapedArg = escapedArg + char + next;
              } else if (next === "") {
                break;
              } else {
                escapedArg = escapedArg + next;
              }
              if (found === -1) {
                found = i;
              }
              i++;
            }
          } else if (!comment) {
            if (start && char === "#") {
              comment = true;
            } else {
              if (escapedWhitespaceDetected && escapeMarker !== -1) {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
                escapedArg = "";
                found = -1;
              }
              escapedWhitespaceDetected = false;
              escaping = false;
              escapeMarker = -1;
              escapedArg = escapedArg + char;
              if (found === -1) {
                found = i;
              }
            }
            start = false;
          }
        }
        if (found !== -1) {
          if (escapeMarker === -1) {
            args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + fullArgs.length))));
          } else {
            args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
          }
        }
        return args;
      }
      getExpandedArguments() {
        let args = this.getArguments();
        for (let i = 0; i < args.length; i++) {
          const argRange = args[i].getRange();
          let offset = this.document.offsetAt(argRange.start);
          const variables = this.parseVariables(offset, args[i].getValue());
          const swaps = [];
          let requiresExpansion = false;
          for (let variable2 of variables) {
            const value = this.dockerfile.resolveVariable(variable2.getName(), variable2.getNameRange().start.line);
            swaps.push(value);
            requiresExpansion = requiresExpansion || value !== void 0;
          }
          if (requiresExpansion) {
            let expanded = "";
            for (let j = 0; j < swaps.length; j++) {
              const variableRange = variables[j].getRange();
              const start = this.document.offsetAt(variableRange.start);
              const end = this.document.offsetAt(variableRange.end);
              if (swaps[j]) {
                expanded += this.document.getText().substring(offset, start);
                expanded += swaps[j];
                offset = end;
              } else {
                expanded += this.document.getText().substring(offset, end);
                offset = end;
              }
            }
            const argEnd = this.document.offsetAt(argRange.end);
            if (argEnd !== offset) {
              expanded += this.document.getText().substring(offset, argEnd);
            }
            args[i] = new argument_1.Argument(expanded, argRange);
          }
        }
        return args;
      }
      getVariables() {
        const variables = [];
        const args = this.getRawArguments();
        for (const arg of args) {
          let range = arg.getRange();
          let rawValue = this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
          const parsedVariables = this.parseVariables(this.document.offsetAt(arg.getRange().start), rawValue);
          for (const parsedVariable of parsedVariables) {
            variables.push(parsedVariable);
          }
        }
        return variables;
      }
      parseVariables(offset, arg) {
        let variables = [];
        variableLoop: for (let i = 0; i < arg.length; i++) {
          switch (arg.charAt(i)) {
            case this.escapeChar:
              if (arg.charAt(i + 1) === "$") {
                i++;
              }
              break;
            case "$":
              if (arg.charAt(i + 1) === "{") {
                let escapedString = "${";
                let escapedName = "";
                let nameEnd = -1;
                let escapedSubstitutionParameter = "";
                let substitutionStart = -1;
                let substitutionEnd = -1;
                let modifierRead = -1;
                nameLoop: for (let j = i + 2; j < arg.length; j++) {
                  let char = arg.charAt(j);
                  switch (char) {
                    case this.escapeChar:
                      for (let k = j + 1; k < arg.length; k++) {
                        switch (arg.charAt(k)) {
                          case " ":
                          case "	":
                          case "\r":
                            continue;
                          case "\n":
                            j = k;
                            continue nameLoop;
                        }
                      }
                      break;
                    case "}":
                      escapedString += "}";
                      let modifier = null;
                      let modifierRange = null;
                      let substitutionParameter = modifierRead !== -1 ? escapedSubstitutionParameter : null;
                      let substitutionRange = null;
                      if (nameEnd === -1) {
                        nameEnd = j;
                      } else if (nameEnd + 1 === j) {
                        modifier = "";
                        modifierRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + nameEnd + 1), this.document.positionAt(offset + nameEnd + 1));
                      } else {
                        if (substitutionStart === -1) {
                          substitutionStart = modifierRead + 1;
                          substitutionEnd = modifierRead + 1;
                        } else {
                          substitutionEnd = substitutionEnd + 1;
                        }
                        modifier = arg.substring(modifierRead, modifierRead + 1);
                        modifierRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + modifierRead), this.document.positionAt(offset + modifierRead + 1));
                        substitutionRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + substitutionStart), this.document.positionAt(offset + substitutionEnd));
                      }
                      let start = this.document.positionAt(offset + i);
                      variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 2), this.document.positionAt(offset + nameEnd)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + j + 1)), modifier, modifierRange, substitutionParameter, substitutionRange, this.dockerfile.resolveVariable(escapedName, start.line) !== void 0, this.isBuildVariable(escapedName, start.line), escapedString));
                      i = j;
                      continue variableLoop;
                    case ":":
                      if (nameEnd === -1) {
                        nameEnd = j;
                      } else if (modifierRead !== -1) {
                        if (substitutionStart === -1) {
                          substitutionStart = j;
                          substitutionEnd = j;
                        } else {
                          substitutionEnd = j;
                        }
                        escapedSubstitutionParameter += ":";
                      } else {
                        modifierRead = j;
                      }
                      escapedString += ":";
                      break;
                    case "\n":
                    case "\r":
                    case " ":
                    case "	":
                      break;
                    default:
                      if (nameEnd === -1) {
                        escapedName += char;
                      } else if (modifierRead !== -1) {
                        if (substitutionStart === -1) {
                          substitutionStart = j;
                          substitutionEnd = j;
                        } else {
                          substitutionEnd = j;
                        }
                        escapedSubstitutionParameter += char;
                      } else {
                        modifierRead = j;
                      }
                      escapedString += char;
                      break;
                  }
                }
                break variableLoop;
              } else if (util_1.Util.isWhitespace(arg.charAt(i + 1)) || i === arg.length - 1) {
                continue;
              } else {
                let escapedName = "";
                nameLoop: for (let j = i + 1; j < arg.length; j++) {
                  let char = arg.charAt(j);
                  switch (char) {
                    case "\r":
                    case "\n":
                    case " ":
                    case "	":
                      continue;
                    case "$":
                    case "'":
                    case '"':
                      let varStart = this.document.positionAt(offset + i);
                      variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(varStart, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, varStart.line) !== void 0, this.isBuildVariable(escapedName, varStart.line), "$" + escapedName));
                      i = j - 1;
                      continue variableLoop;
                    case this.escapeChar:
                      for (let k = j + 1; k < arg.length; k++) {
                        switch (arg.charAt(k)) {
                          case " ":
                          case "	":
                          case "\r":
                            continue;
                          case "\n":
                            j = k;
                            continue nameLoop;
                        }
                      }
                      let start2 = this.document.positionAt(offset + i);
                      variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(start2, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, start2.line) !== void 0, this.isBuildVariable(escapedName, start2.line), "$" + escapedName));
                      break variableLoop;
                  }
                  if (char.match(/^[a-z0-9_]+$/i) === null) {
                    let varStart = this.document.positionAt(offset + i);
                    variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(varStart, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, varStart.line) !== void 0, this.isBuildVariable(escapedName, varStart.line), "$" + escapedName));
                    i = j - 1;
                    continue variableLoop;
                  }
                  escapedName += char;
                }
                let start = this.document.positionAt(offset + i);
                variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + arg.length)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + arg.length)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, start.line) !== void 0, this.isBuildVariable(escapedName, start.line), "$" + escapedName));
              }
              break variableLoop;
          }
        }
        return variables;
      }
      isBuildVariable(variable2, line) {
        if (this.getKeyword() === main_1.Keyword.FROM) {
          for (const initialArg of this.dockerfile.getInitialARGs()) {
            const arg = initialArg;
            const property = arg.getProperty();
            if (property && variable2 === property.getName()) {
              return true;
            }
          }
          return void 0;
        }
        let image = this.dockerfile.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
        let envs = image.getENVs();
        for (let i = envs.length - 1; i >= 0; i--) {
          if (envs[i].isBefore(line)) {
            for (let property of envs[i].getProperties()) {
              if (property.getName() === variable2) {
                return false;
              }
            }
          }
        }
        let args = image.getARGs();
        for (let i = args.length - 1; i >= 0; i--) {
          if (args[i].isBefore(line)) {
            let property = args[i].getProperty();
            if (property && property.getName() === variable2) {
              return true;
            }
          }
        }
        return void 0;
      }
      createSingleLineHeredocs(args) {
        const heredocs = [];
        for (const arg of args) {
          const value = arg.getValue();
          if (value.startsWith("<<") && util_1.Util.parseHeredocName(value) !== null) {
            const startRange = arg.getRange();
            const nameRange = this.getNameRange(startRange);
            const name2 = this.getName(nameRange);
            heredocs.push(new heredoc_1.Heredoc(startRange, name2, nameRange, null, null));
          }
        }
        return heredocs;
      }
      getName(nameRange) {
        const content = this.document.getText(nameRange);
        let escaping = false;
        let name2 = "";
        nameLoop: for (let i = 0; i < content.length; i++) {
          const ch = content.charAt(i);
          switch (ch) {
            case this.escapeChar:
              escaping = true;
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                    break;
                  case "\r":
                    i = j + 1;
                    continue nameLoop;
                  case "\n":
                    i = j;
                    continue nameLoop;
                  default:
                    name2 += content.charAt(j);
                    i = j;
                    continue nameLoop;
                }
              }
              break;
            case "#":
              if (escaping) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\n":
                      i = j;
                      continue nameLoop;
                  }
                }
              }
            case " ":
            case "	":
            case "\r":
            case "\n":
              if (escaping) {
                break;
              }
            default:
              name2 += ch;
              break;
          }
        }
        return name2;
      }
      getNameRange(startRange) {
        const content = this.document.getText(startRange);
        let endFound = false;
        let searchHyphen = false;
        let start = -1;
        let end = -1;
        let escaping = false;
        let quote = null;
        contentLoop: for (let i = 0; i < content.length; i++) {
          const ch = content.charAt(i);
          switch (ch) {
            case '"':
            case "'":
              if (quote === ch) {
                break contentLoop;
              }
              quote = ch;
              continue;
            case this.escapeChar:
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case "\n":
                    escaping = true;
                    j = i;
                    continue contentLoop;
                }
              }
              break;
            case " ":
            case "	":
            case "\r":
            case "\n":
              break;
            case "<":
              if (endFound) {
                searchHyphen = true;
              } else {
                endFound = true;
              }
              break;
            case "-":
              if (searchHyphen) {
                searchHyphen = false;
                break;
              }
            case "#":
              if (escaping) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\n":
                      i = j;
                      continue contentLoop;
                  }
                }
              }
            default:
              if (start === -1) {
                start = i;
              }
              if (quote !== null) {
                end = i + 1;
                break;
              }
              break contentLoop;
          }
        }
        if (start === -1) {
          return vscode_languageserver_types_1.Range.create(startRange.end, startRange.end);
        }
        const nameStart = this.document.positionAt(this.document.offsetAt(startRange.start) + start);
        const nameEnd = quote !== null ? this.document.positionAt(this.document.offsetAt(startRange.start) + end) : startRange.end;
        return vscode_languageserver_types_1.Range.create(nameStart, nameEnd);
      }
      getHeredocs() {
        const args = this.getArguments();
        if (args.length === 0) {
          return [];
        }
        const heredocs = [];
        const range = this.getRange();
        if (range.start.line === range.end.line) {
          return this.createSingleLineHeredocs(args);
        }
        const heredocDefinitions = [];
        let heredocsProcessed = false;
        let escaping = false;
        let contentStart = -1;
        let contentEnd = -1;
        let lineStart = -1;
        let currentHeredoc = 0;
        const startOffset = this.document.offsetAt(args[0].getRange().start);
        const content = this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start, this.getRange().end));
        contentLoop: for (let i = 0; i < content.length; i++) {
          switch (content.charAt(i)) {
            case this.escapeChar:
              escaping = true;
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                    break;
                  case "\r":
                    j++;
                  case "\n":
                    i = j;
                    continue contentLoop;
                  default:
                    i = j;
                    continue contentLoop;
                }
              }
              break;
            case "\r":
              break;
            case "\n":
              if (escaping) {
                break;
              }
              if (heredocsProcessed) {
                if (contentStart === -1) {
                  contentStart = i;
                }
                contentEnd = i;
                const arg = heredocDefinitions[currentHeredoc];
                const startRange = arg.getRange();
                const nameRange = this.getNameRange(startRange);
                const name2 = this.getName(nameRange);
                const delimiterRange = this.getDelimiterRange(arg, name2, vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + lineStart), this.document.positionAt(startOffset + i)));
                if (delimiterRange !== null) {
                  const contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), this.document.positionAt(startOffset + lineStart - 1));
                  heredocs.push(new heredoc_1.Heredoc(startRange, name2, nameRange, contentRange, delimiterRange));
                  contentStart = -1;
                  currentHeredoc++;
                }
                lineStart = -1;
              } else {
                const offsetLimit = startOffset + i;
                for (const arg of args) {
                  if (this.document.offsetAt(arg.getRange().start) < offsetLimit) {
                    if (arg.getValue().startsWith("<<")) {
                      heredocDefinitions.push(arg);
                    }
                  } else {
                    break;
                  }
                }
                heredocsProcessed = true;
                lineStart = -1;
                continue contentLoop;
              }
              break;
            case " ":
            case "	":
              if (escaping) {
                break;
              }
            case "#":
              if (escaping) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\n":
                      i = j;
                      continue contentLoop;
                  }
                }
              }
            default:
              if (escaping) {
                escaping = false;
              }
              if (heredocsProcessed) {
                if (contentStart === -1) {
                  contentStart = i;
                }
                if (lineStart === -1) {
                  lineStart = i;
                }
              }
              break;
          }
        }
        if (heredocsProcessed) {
          const arg = heredocDefinitions[currentHeredoc];
          const startRange = arg.getRange();
          const nameRange = this.getNameRange(startRange);
          const name2 = this.getName(nameRange);
          let contentRange = null;
          const delimiterRange = this.getDelimiterRange(arg, name2, vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + lineStart), range.end));
          if (delimiterRange === null) {
            contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), range.end);
          } else if (contentEnd !== -1) {
            contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), this.document.positionAt(startOffset + contentEnd));
          }
          heredocs.push(new heredoc_1.Heredoc(startRange, name2, nameRange, contentRange, delimiterRange));
          currentHeredoc++;
          for (let i = currentHeredoc; i < heredocDefinitions.length; i++) {
            const arg2 = heredocDefinitions[currentHeredoc];
            const startRange2 = arg2.getRange();
            const nameRange2 = this.getNameRange(startRange2);
            const name3 = this.getName(nameRange2);
            heredocs.push(new heredoc_1.Heredoc(startRange2, name3, nameRange2, null, null));
            currentHeredoc++;
          }
        } else {
          return this.createSingleLineHeredocs(args);
        }
        return heredocs;
      }
      getDelimiterRange(startArg, name2, candidateRange) {
        const text = this.document.getText(candidateRange);
        if (startArg.getValue().startsWith("<<-")) {
          let index = 0;
          while (text.charAt(index) === "	") {
            index++;
          }
          if (text.substring(index) === name2) {
            return vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(candidateRange.start.line, index), candidateRange.end);
          }
          return null;
        }
        return text === name2 ? candidateRange : null;
      }
    };
    exports.Instruction = Instruction;
  }
});

// node_modules/dockerfile-ast/lib/flagOption.js
var require_flagOption = __commonJS({
  "node_modules/dockerfile-ast/lib/flagOption.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.FlagOption = void 0;
    var FlagOption = class {
      constructor(range, name2, nameRange, value, valueRange) {
        this.range = range;
        this.name = name2;
        this.nameRange = nameRange;
        this.value = value;
        this.valueRange = valueRange;
      }
      toString() {
        if (this.valueRange !== null) {
          return this.name + "=" + this.value;
        }
        return this.name;
      }
      getRange() {
        return this.range;
      }
      getName() {
        return this.name;
      }
      getNameRange() {
        return this.nameRange;
      }
      getValue() {
        return this.value;
      }
      getValueRange() {
        return this.valueRange;
      }
    };
    exports.FlagOption = FlagOption;
  }
});

// node_modules/dockerfile-ast/lib/flag.js
var require_flag = __commonJS({
  "node_modules/dockerfile-ast/lib/flag.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Flag = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var flagOption_1 = require_flagOption();
    var Flag = class {
      constructor(document, range, name2, nameRange, value, valueRange) {
        this.options = [];
        this.range = range;
        this.name = name2;
        this.nameRange = nameRange;
        this.value = value;
        this.valueRange = valueRange;
        if (this.value !== null) {
          let offset = document.offsetAt(valueRange.start);
          let nameStart = -1;
          let valueStart = -1;
          let hasOptions = false;
          for (let i = 0; i < value.length; i++) {
            switch (value.charAt(i)) {
              case "=":
                hasOptions = true;
                if (valueStart === -1) {
                  valueStart = i + 1;
                  break;
                }
                break;
              case ",":
                this.options.push(this.createFlagOption(document, value, offset, nameStart, valueStart, i));
                nameStart = -1;
                valueStart = -1;
                break;
              default:
                if (nameStart === -1) {
                  nameStart = i;
                }
                break;
            }
          }
          if (hasOptions && nameStart !== -1) {
            this.options.push(this.createFlagOption(document, value, offset, nameStart, valueStart, value.length));
          }
        }
      }
      createFlagOption(document, content, documentOffset, nameStart, valueStart, valueEnd) {
        const optionRange = vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + nameStart), document.positionAt(documentOffset + valueEnd));
        if (valueStart === -1) {
          return new flagOption_1.FlagOption(optionRange, content.substring(nameStart, valueEnd), optionRange, null, null);
        }
        return new flagOption_1.FlagOption(optionRange, content.substring(nameStart, valueStart - 1), vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + nameStart), document.positionAt(documentOffset + valueStart - 1)), content.substring(valueStart, valueEnd), vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + valueStart), document.positionAt(documentOffset + valueEnd)));
      }
      toString() {
        if (this.valueRange) {
          return "--" + this.name + "=" + this.value;
        }
        return "--" + this.name;
      }
      /**
       * Returns the range that encompasses this entire flag. This includes the
       * -- prefix in the beginning to the last character of the flag's value (if
       * it has been defined).
       *
       * @return the entire range of this flag
       */
      getRange() {
        return this.range;
      }
      /**
       * Returns the name of this flag. The name does not include the -- prefix.
       * Thus, for HEALTHCHECK's --interval flag, interval is the flag's name and
       * not --interval.
       *
       * @return this flag's name
       */
      getName() {
        return this.name;
      }
      /**
       * Returns the range that encompasses the flag's name
       *
       * @return the range containing the flag's name
       */
      getNameRange() {
        return this.nameRange;
      }
      /**
       * Returns the value that has been set to this flag. May be null if the
       * flag is invalid and has no value set like a --start-period. If the flag
       * is instead a --start-period= with an equals sign then the flag's value
       * is the empty string.
       *
       * @return this flag's value if it has been defined, null otherwise
       */
      getValue() {
        return this.value;
      }
      /**
       * Returns the range that encompasses this flag's value. If no value has
       * been set then null will be returned.
       *
       * @return the range containing this flag's value, or null if the flag
       *         has no value defined
       */
      getValueRange() {
        return this.valueRange;
      }
      getOption(name2) {
        for (const option of this.options) {
          if (option.getName() === name2) {
            return option;
          }
        }
        return null;
      }
      getOptions() {
        return this.options;
      }
      hasOptions() {
        return this.options.length > 0;
      }
    };
    exports.Flag = Flag;
  }
});

// node_modules/dockerfile-ast/lib/modifiableInstruction.js
var require_modifiableInstruction = __commonJS({
  "node_modules/dockerfile-ast/lib/modifiableInstruction.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ModifiableInstruction = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var flag_1 = require_flag();
    var instruction_1 = require_instruction();
    var ModifiableInstruction = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getFlags() {
        if (!this.flags) {
          this.flags = [];
          for (let arg of this.getArguments()) {
            let value = arg.getValue();
            if (this.stopSearchingForFlags(value)) {
              return this.flags;
            } else if (value.indexOf("--") === 0) {
              let range = arg.getRange();
              let rawValue = this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
              let nameIndex = value.indexOf("=");
              let index = rawValue.indexOf("=");
              let firstMatch = false;
              let secondMatch = false;
              let startIndex = -1;
              nameSearchLoop: for (let i = 0; i < rawValue.length; i++) {
                switch (rawValue.charAt(i)) {
                  case "\\":
                  case " ":
                  case "	":
                  case "\r":
                  case "\n":
                    break;
                  case "-":
                    if (secondMatch) {
                      startIndex = i;
                      break nameSearchLoop;
                    } else if (firstMatch) {
                      secondMatch = true;
                    } else {
                      firstMatch = true;
                    }
                    break;
                  default:
                    startIndex = i;
                    break nameSearchLoop;
                }
              }
              let nameStart = this.document.positionAt(this.document.offsetAt(range.start) + startIndex);
              if (index === -1) {
                this.flags.push(new flag_1.Flag(this.document, range, value.substring(2), vscode_languageserver_types_1.Range.create(nameStart, range.end), null, null));
              } else if (index === value.length - 1) {
                let nameEnd = this.document.positionAt(this.document.offsetAt(range.start) + index);
                this.flags.push(new flag_1.Flag(this.document, range, value.substring(2, index), vscode_languageserver_types_1.Range.create(nameStart, nameEnd), "", vscode_languageserver_types_1.Range.create(range.end, range.end)));
              } else {
                let nameEnd = this.document.positionAt(this.document.offsetAt(range.start) + index);
                this.flags.push(new flag_1.Flag(this.document, range, value.substring(2, nameIndex), vscode_languageserver_types_1.Range.create(nameStart, nameEnd), value.substring(nameIndex + 1), vscode_languageserver_types_1.Range.create(this.document.positionAt(this.document.offsetAt(range.start) + index + 1), range.end)));
              }
            }
          }
        }
        return this.flags;
      }
      getArguments() {
        const args = super.getArguments();
        const flags = this.getFlags();
        if (flags.length === 0) {
          return args;
        }
        for (let i = 0; i < flags.length; i++) {
          args.shift();
        }
        return args;
      }
    };
    exports.ModifiableInstruction = ModifiableInstruction;
  }
});

// node_modules/dockerfile-ast/lib/jsonInstruction.js
var require_jsonInstruction = __commonJS({
  "node_modules/dockerfile-ast/lib/jsonInstruction.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.JSONInstruction = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var argument_1 = require_argument();
    var jsonArgument_1 = require_jsonArgument();
    var modifiableInstruction_1 = require_modifiableInstruction();
    var JSONInstruction = class extends modifiableInstruction_1.ModifiableInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.openingBracket = null;
        this.closingBracket = null;
        this.jsonStrings = [];
        const argsContent = this.getRawArgumentsContent();
        if (argsContent === null) {
          return;
        }
        const args = this.getArguments();
        if (args.length === 1 && args[0].getValue() === "[]") {
          let argRange = args[0].getRange();
          this.openingBracket = new argument_1.Argument("[", vscode_languageserver_types_1.Range.create(argRange.start.line, argRange.start.character, argRange.start.line, argRange.start.character + 1));
          this.closingBracket = new argument_1.Argument("]", vscode_languageserver_types_1.Range.create(argRange.start.line, argRange.start.character + 1, argRange.end.line, argRange.end.character));
          return;
        } else if (args.length === 2 && args[0].getValue() === "[" && args[1].getValue() === "]") {
          this.openingBracket = args[0];
          this.closingBracket = args[1];
          return;
        }
        const argsOffset = document.offsetAt(this.getArgumentsRange().start);
        let start = -1;
        let last = "";
        let quoted = false;
        let escapedArg = "";
        argsCheck: for (let i = 0; i < argsContent.length; i++) {
          let char = argsContent.charAt(i);
          switch (char) {
            case "[":
              if (last === "") {
                this.openingBracket = new argument_1.Argument("[", vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + i), document.positionAt(argsOffset + i + 1)));
                last = "[";
              } else if (quoted) {
                escapedArg = escapedArg + char;
              } else {
                break argsCheck;
              }
              break;
            case '"':
              if (last === "[" || last === ",") {
                start = i;
                quoted = true;
                last = '"';
                escapedArg = escapedArg + char;
                continue;
              } else if (last === '"') {
                if (quoted) {
                  escapedArg = escapedArg + char;
                  quoted = false;
                  this.jsonStrings.push(new jsonArgument_1.JSONArgument(escapedArg, vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + start), document.positionAt(argsOffset + i + 1)), vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + start + 1), document.positionAt(argsOffset + i))));
                  escapedArg = "";
                } else {
                  break argsCheck;
                }
              } else {
                break argsCheck;
              }
              break;
            case ",":
              if (quoted) {
                escapedArg = escapedArg + char;
              } else {
                if (last === '"') {
                  last = ",";
                } else {
                  break argsCheck;
                }
              }
              break;
            case "]":
              if (quoted) {
                escapedArg = escapedArg + char;
              } else if (last !== "") {
                this.closingBracket = new argument_1.Argument("]", vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + i), document.positionAt(argsOffset + i + 1)));
                break argsCheck;
              }
              break;
            case " ":
            case "	":
              break;
            case "\\":
              if (quoted) {
                switch (argsContent.charAt(i + 1)) {
                  case '"':
                  case "\\":
                    escapedArg = escapedArg + argsContent.charAt(i + 1);
                    i++;
                    continue;
                  case " ":
                  case "	":
                    escapeCheck: for (let j = i + 2; j < argsContent.length; j++) {
                      switch (argsContent.charAt(j)) {
                        case "\r":
                          j++;
                        case "\n":
                          i = j;
                          continue argsCheck;
                        case " ":
                        case "	":
                          break;
                        default:
                          break escapeCheck;
                      }
                    }
                    break;
                  case "\r":
                    i++;
                  default:
                    i++;
                    continue;
                }
              } else {
                escapeCheck: for (let j = i + 1; j < argsContent.length; j++) {
                  switch (argsContent.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      continue argsCheck;
                    case " ":
                    case "	":
                      break;
                    default:
                      break escapeCheck;
                  }
                }
              }
              break argsCheck;
            default:
              if (!quoted) {
                break argsCheck;
              }
              escapedArg = escapedArg + char;
              break;
          }
        }
      }
      stopSearchingForFlags(_value) {
        return true;
      }
      getOpeningBracket() {
        return this.openingBracket;
      }
      getJSONStrings() {
        return this.jsonStrings;
      }
      getClosingBracket() {
        return this.closingBracket;
      }
    };
    exports.JSONInstruction = JSONInstruction;
  }
});

// node_modules/dockerfile-ast/lib/instructions/add.js
var require_add = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/add.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Add = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Add = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument2) {
        return argument2.indexOf("--") === -1;
      }
    };
    exports.Add = Add;
  }
});

// node_modules/dockerfile-ast/lib/property.js
var require_property = __commonJS({
  "node_modules/dockerfile-ast/lib/property.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Property = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var util_1 = require_util();
    var Property = class _Property {
      constructor(document, escapeChar, arg, arg2) {
        this.assignmentOperatorRange = null;
        this.assignmentOperator = null;
        this.valueRange = null;
        this.value = null;
        this.document = document;
        this.escapeChar = escapeChar;
        this.nameRange = _Property.getNameRange(document, arg);
        let value = document.getText().substring(document.offsetAt(this.nameRange.start), document.offsetAt(this.nameRange.end));
        this.name = _Property.getValue(value, escapeChar);
        if (arg2) {
          this.valueRange = arg2.getRange();
          value = document.getText().substring(document.offsetAt(this.valueRange.start), document.offsetAt(this.valueRange.end));
          this.value = _Property.getValue(value, escapeChar);
          this.range = vscode_languageserver_types_1.Range.create(this.nameRange.start, this.valueRange.end);
        } else {
          let argRange = arg.getRange();
          if (this.nameRange.start.line === argRange.start.line && this.nameRange.start.character === argRange.start.character && this.nameRange.end.line === argRange.end.line && this.nameRange.end.character === argRange.end.character) {
          } else {
            this.valueRange = _Property.getValueRange(document, arg);
            value = document.getText().substring(document.offsetAt(this.valueRange.start), document.offsetAt(this.valueRange.end));
            this.value = _Property.getValue(value, escapeChar);
            this.assignmentOperatorRange = vscode_languageserver_types_1.Range.create(this.nameRange.end, this.valueRange.start);
            this.assignmentOperator = "=";
          }
          this.range = argRange;
        }
      }
      getRange() {
        return this.range;
      }
      getName() {
        return this.name;
      }
      getNameRange() {
        return this.nameRange;
      }
      getValue() {
        return this.value;
      }
      getValueRange() {
        return this.valueRange;
      }
      /**
       * Retrieves the operator used for delimiting between the name and
       * value of this property. This will either be the "=" character
       * or null if a character was not used or if this property has no
       * value defined.
       */
      getAssignmentOperator() {
        return this.assignmentOperator;
      }
      getAssignmentOperatorRange() {
        return this.assignmentOperatorRange;
      }
      /**
       * Returns the value of this property including any enclosing
       * single or double quotes and relevant escape characters.
       * Escaped newlines and its associated contiguous whitespace
       * characters however will not be returned as they are deemed to
       * be uninteresting to clients trying to return a Dockerfile.
       *
       * @return the unescaped value of this property or null if this
       *         property has no associated value
       */
      getUnescapedValue() {
        if (this.valueRange === null) {
          return null;
        }
        let escaped = false;
        let rawValue = "";
        let value = this.document.getText().substring(this.document.offsetAt(this.valueRange.start), this.document.offsetAt(this.valueRange.end));
        rawLoop: for (let i = 0; i < value.length; i++) {
          let char = value.charAt(i);
          switch (char) {
            case this.escapeChar:
              for (let j = i + 1; j < value.length; j++) {
                switch (value.charAt(j)) {
                  case "\r":
                    j++;
                  case "\n":
                    escaped = true;
                    i = j;
                    continue rawLoop;
                  case " ":
                  case "	":
                    break;
                  default:
                    rawValue = rawValue + char;
                    continue rawLoop;
                }
              }
              rawValue = rawValue + char;
              break;
            case "\r":
            case "\n":
              break;
            case " ":
            case "	":
              if (!escaped) {
                rawValue = rawValue + char;
              }
              break;
            case "#":
              if (escaped) {
                for (let j = i + 1; j < value.length; j++) {
                  switch (value.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      continue rawLoop;
                  }
                }
              } else {
                rawValue = rawValue + char;
              }
              break;
            default:
              rawValue = rawValue + char;
              escaped = false;
              break;
          }
        }
        return rawValue;
      }
      static getNameRange(document, arg) {
        let value = arg.getValue();
        let index = value.indexOf("=");
        if (index !== -1) {
          let initial = value.charAt(0);
          let before = value.charAt(index - 1);
          if (initial === '"' && before === '"' || initial === "'" && before === "'" || initial !== '"' && initial !== "'") {
            return vscode_languageserver_types_1.Range.create(arg.getRange().start, document.positionAt(document.offsetAt(arg.getRange().start) + index));
          }
        }
        return arg.getRange();
      }
      static getValueRange(document, arg) {
        return vscode_languageserver_types_1.Range.create(document.positionAt(document.offsetAt(arg.getRange().start) + arg.getValue().indexOf("=") + 1), document.positionAt(document.offsetAt(arg.getRange().end)));
      }
      /**
       * Returns the actual value of this key-value pair. The value will
       * have its escape characters removed if applicable. If the value
       * spans multiple lines and there are comments nested within the
       * lines, they too will be removed.
       *
       * @return the value that this key-value pair will actually be, may
       *         be null if no value is defined, may be the empty string
       *         if the value only consists of whitespace
       */
      static getValue(value, escapeChar) {
        let escaped = false;
        const skip = util_1.Util.findLeadingNonWhitespace(value, escapeChar);
        if (skip !== 0 && value.charAt(skip) === "#") {
          escaped = true;
        }
        value = value.substring(skip);
        let first = value.charAt(0);
        let last = value.charAt(value.length - 1);
        let literal2 = first === "'" || first === '"';
        let inSingle = first === "'" && last === "'";
        let inDouble = false;
        if (first === '"') {
          for (let i = 1; i < value.length; i++) {
            if (value.charAt(i) === escapeChar) {
              i++;
            } else if (value.charAt(i) === '"' && i === value.length - 1) {
              inDouble = true;
            }
          }
        }
        if (inSingle || inDouble) {
          value = value.substring(1, value.length - 1);
        }
        let commentCheck = -1;
        let escapedValue = "";
        let start = 0;
        parseValue: for (let i = 0; i < value.length; i++) {
          let char = value.charAt(i);
          switch (char) {
            case escapeChar:
              if (i + 1 === value.length) {
                escapedValue = escapedValue + escapeChar;
                break parseValue;
              }
              char = value.charAt(i + 1);
              if (char === " " || char === "	") {
                whitespaceCheck: for (let j = i + 2; j < value.length; j++) {
                  let char2 = value.charAt(j);
                  switch (char2) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                      j++;
                    case "\n":
                      escaped = true;
                      i = j;
                      continue parseValue;
                    default:
                      if (!inDouble && !inSingle && !literal2) {
                        if (char2 === escapeChar) {
                          escapedValue = escapedValue + char;
                          i = i + 1;
                        } else {
                          escapedValue = escapedValue + char + char2;
                          i = j;
                        }
                        continue parseValue;
                      }
                      break whitespaceCheck;
                  }
                }
              }
              if (inDouble) {
                if (char === "\r") {
                  escaped = true;
                  i = i + 2;
                } else if (char === "\n") {
                  escaped = true;
                  i++;
                } else if (char !== '"') {
                  if (char === escapeChar) {
                    i++;
                  }
                  escapedValue = escapedValue + escapeChar;
                }
                continue parseValue;
              } else if (inSingle || literal2) {
                if (char === "\r") {
                  escaped = true;
                  i = i + 2;
                } else if (char === "\n") {
                  escaped = true;
                  i++;
                } else {
                  escapedValue = escapedValue + escapeChar;
                }
                continue parseValue;
              } else if (char === escapeChar) {
                escapedValue = escapedValue + escapeChar;
                i++;
              } else if (char === "\r") {
                escaped = true;
                i = i + 2;
              } else if (char === "\n") {
                escaped = true;
                i++;
                start = i;
              } else {
                escapedValue = escapedValue + char;
                i++;
              }
              break;
            case " ":
            case "	":
              if (escaped && commentCheck === -1) {
                commentCheck = i;
              }
              escapedValue = escapedValue + char;
              break;
            case "\r":
              i++;
            case "\n":
              if (escaped && commentCheck !== -1) {
                escapedValue = escapedValue.substring(0, escapedValue.length - (i - commentCheck - 1));
                commentCheck = -1;
              }
              break;
            case "#":
              if (escaped) {
                if (commentCheck !== -1) {
                  escapedValue = escapedValue.substring(0, escapedValue.length - (i - commentCheck));
                  commentCheck = -1;
                }
                newlineCheck: for (let j = i + 1; j < value.length; j++) {
                  switch (value.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      break newlineCheck;
                  }
                }
                continue parseValue;
              }
            default:
              if (escaped) {
                escaped = false;
                commentCheck = -1;
              }
              escapedValue = escapedValue + char;
              break;
          }
        }
        return escapedValue;
      }
    };
    exports.Property = Property;
  }
});

// node_modules/dockerfile-ast/lib/propertyInstruction.js
var require_propertyInstruction = __commonJS({
  "node_modules/dockerfile-ast/lib/propertyInstruction.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.PropertyInstruction = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var instruction_1 = require_instruction();
    var property_1 = require_property();
    var argument_1 = require_argument();
    var util_1 = require_util();
    var PropertyInstruction = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.properties = void 0;
      }
      getProperties() {
        if (this.properties === void 0) {
          let args = this.getPropertyArguments();
          if (args.length === 0) {
            this.properties = [];
          } else if (args.length === 1) {
            this.properties = [new property_1.Property(this.document, this.escapeChar, args[0])];
          } else if (args.length === 2) {
            if (args[0].getValue().indexOf("=") === -1) {
              this.properties = [new property_1.Property(this.document, this.escapeChar, args[0], args[1])];
            } else {
              this.properties = [
                new property_1.Property(this.document, this.escapeChar, args[0]),
                new property_1.Property(this.document, this.escapeChar, args[1])
              ];
            }
          } else if (args[0].getValue().indexOf("=") === -1) {
            let text = this.document.getText();
            let start = args[1].getRange().start;
            let end = args[args.length - 1].getRange().end;
            text = text.substring(this.document.offsetAt(start), this.document.offsetAt(end));
            this.properties = [new property_1.Property(this.document, this.escapeChar, args[0], new argument_1.Argument(text, vscode_languageserver_types_1.Range.create(args[1].getRange().start, args[args.length - 1].getRange().end)))];
          } else {
            this.properties = [];
            for (let i = 0; i < args.length; i++) {
              this.properties.push(new property_1.Property(this.document, this.escapeChar, args[i]));
            }
          }
        }
        return this.properties;
      }
      /**
       * Goes from the back of the string and returns the first
       * non-whitespace character that is found. If an escape character
       * is found with newline characters, the escape character will
       * not be considered a non-whitespace character and its index in
       * the string will not be returned.
       *
       * @param content the string to search through
       * @return the index in the string for the first non-whitespace
       *         character when searching from the end of the string
       */
      findTrailingNonWhitespace(content) {
        let index = content.length;
        whitespaceCheck: for (let i = content.length - 1; i >= 0; i--) {
          switch (content.charAt(i)) {
            case " ":
            case "	":
              continue;
            case "\n":
              if (content.charAt(i - 1) === "\r") {
                i = i - 1;
              }
            case "\r":
              newlineCheck: for (let j = i - 1; j >= 0; j--) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                  case "\r":
                  case "\n":
                  case this.escapeChar:
                    continue;
                  default:
                    index = j;
                    break newlineCheck;
                }
              }
              break whitespaceCheck;
            default:
              index = i;
              break whitespaceCheck;
          }
        }
        return index;
      }
      getPropertyArguments() {
        const args = [];
        let range = this.getInstructionRange();
        let instructionNameEndOffset = this.document.offsetAt(range.end);
        let extra = instructionNameEndOffset - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra);
        let start = util_1.Util.findLeadingNonWhitespace(fullArgs, this.escapeChar);
        if (start === -1) {
          return [];
        }
        const startPosition = this.document.positionAt(instructionNameEndOffset + start);
        let escaped = range.start.line !== startPosition.line;
        let endingEscape = false;
        let mark = -1;
        let end = this.findTrailingNonWhitespace(fullArgs);
        content = fullArgs.substring(start, end + 1);
        let argStart = escaped ? -1 : 0;
        let spaced = false;
        argumentLoop: for (let i = 0; i < content.length; i++) {
          let char = content.charAt(i);
          switch (char) {
            case this.escapeChar:
              if (i + 1 === content.length) {
                endingEscape = true;
                break argumentLoop;
              }
              if (!escaped) {
                mark = i;
              }
              switch (content.charAt(i + 1)) {
                case " ":
                case "	":
                  if (!util_1.Util.isWhitespace(content.charAt(i + 2))) {
                    i = i + 1;
                    continue argumentLoop;
                  }
                  whitespaceCheck: for (let j = i + 2; j < content.length; j++) {
                    switch (content.charAt(j)) {
                      case "\r":
                        j++;
                      case "\n":
                        escaped = true;
                        i = j;
                        continue argumentLoop;
                      case " ":
                      case "	":
                        break;
                      default:
                        args.push(new argument_1.Argument(content.substring(argStart, i), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + i + 2))));
                        argStart = j;
                        break whitespaceCheck;
                    }
                  }
                  i = argStart - 1;
                  continue argumentLoop;
                case "\r":
                  i++;
                case "\n":
                  escaped = true;
                  i = i + 1;
                  continue argumentLoop;
                case this.escapeChar:
                  if (argStart === -1) {
                    argStart = i;
                  }
                  i = i + 1;
                  continue argumentLoop;
                default:
                  if (argStart === -1) {
                    argStart = i;
                  }
                  continue argumentLoop;
              }
            case "'":
            case '"':
              if (spaced) {
                this.createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start);
                argStart = i;
                spaced = false;
              }
              if (argStart === -1) {
                argStart = i;
              }
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case char:
                    if (content.charAt(j + 1) !== " " && content.charAt(j + 1) !== "") {
                      i = j;
                      continue argumentLoop;
                    }
                    args.push(new argument_1.Argument(content.substring(argStart, j + 1), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + j + 1))));
                    i = j;
                    argStart = -1;
                    continue argumentLoop;
                  case this.escapeChar:
                    j++;
                    break;
                }
              }
              break argumentLoop;
            case " ":
            case "	":
              if (escaped) {
                if (argStart !== -1) {
                  spaced = true;
                }
              } else if (argStart !== -1) {
                args.push(new argument_1.Argument(content.substring(argStart, i), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + i))));
                argStart = -1;
              }
              break;
            case "\r":
              i++;
            case "\n":
              spaced = false;
              break;
            case "#":
              if (escaped) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      spaced = false;
                      continue argumentLoop;
                  }
                }
                if (argStart !== -1) {
                  let value = content.substring(argStart, mark);
                  args.push(new argument_1.Argument(value, vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + mark))));
                  argStart = -1;
                }
                break argumentLoop;
              } else if (argStart === -1) {
                argStart = i;
              }
              break;
            default:
              if (spaced) {
                this.createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start);
                argStart = i;
                spaced = false;
              }
              escaped = false;
              if (argStart === -1) {
                argStart = i;
              }
              if (char === "$" && content.charAt(i + 1) === "{") {
                let singleQuotes = false;
                let doubleQuotes = false;
                let escaped2 = false;
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case this.escapeChar:
                      escaped2 = true;
                      break;
                    case "\r":
                    case "\n":
                      break;
                    case "'":
                      singleQuotes = !singleQuotes;
                      escaped2 = false;
                      break;
                    case '"':
                      doubleQuotes = !doubleQuotes;
                      escaped2 = false;
                      break;
                    case " ":
                    case "	":
                      if (escaped2 || singleQuotes || doubleQuotes) {
                        break;
                      }
                      i = j - 1;
                      continue argumentLoop;
                    case "}":
                      i = j;
                      continue argumentLoop;
                    default:
                      escaped2 = false;
                      break;
                  }
                }
                break argumentLoop;
              }
              break;
          }
        }
        if (argStart !== -1 && argStart !== content.length) {
          let end2 = endingEscape ? content.length - 1 : content.length;
          let value = content.substring(argStart, end2);
          args.push(new argument_1.Argument(value, vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + end2))));
        }
        return args;
      }
      createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start) {
        if (argStart !== -1) {
          args.push(new argument_1.Argument(content.substring(argStart, mark), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + mark))));
        }
      }
    };
    exports.PropertyInstruction = PropertyInstruction;
  }
});

// node_modules/dockerfile-ast/lib/instructions/arg.js
var require_arg = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/arg.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Arg = void 0;
    var property_1 = require_property();
    var propertyInstruction_1 = require_propertyInstruction();
    var Arg = class extends propertyInstruction_1.PropertyInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.property = null;
        const args = this.getPropertyArguments();
        if (args.length === 1) {
          this.property = new property_1.Property(this.document, this.escapeChar, args[0]);
        } else {
          this.property = null;
        }
      }
      /**
       * Returns the variable defined by this ARG. This may be null if
       * this ARG instruction is malformed and has no variable
       * declaration.
       */
      getProperty() {
        return this.property;
      }
    };
    exports.Arg = Arg;
  }
});

// node_modules/dockerfile-ast/lib/instructions/cmd.js
var require_cmd = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/cmd.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Cmd = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Cmd = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.Cmd = Cmd;
  }
});

// node_modules/dockerfile-ast/lib/instructions/copy.js
var require_copy = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/copy.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Copy = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Copy = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument2) {
        return argument2.indexOf("--") === -1;
      }
      getFromFlag() {
        let flags = super.getFlags();
        return flags.length === 1 && flags[0].getName() === "from" ? flags[0] : null;
      }
      /**
       * Returns there here-documents that are defined in this RUN
       * instruction.
       *
       * This API is experimental and subject to change.
       */
      getHeredocs() {
        return super.getHeredocs();
      }
    };
    exports.Copy = Copy;
  }
});

// node_modules/dockerfile-ast/lib/instructions/env.js
var require_env = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/env.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Env = void 0;
    var propertyInstruction_1 = require_propertyInstruction();
    var Env = class extends propertyInstruction_1.PropertyInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getProperties() {
        return super.getProperties();
      }
    };
    exports.Env = Env;
  }
});

// node_modules/dockerfile-ast/lib/instructions/entrypoint.js
var require_entrypoint = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/entrypoint.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Entrypoint = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Entrypoint = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.Entrypoint = Entrypoint;
  }
});

// node_modules/dockerfile-ast/lib/instructions/from.js
var require_from = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/from.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.From = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var modifiableInstruction_1 = require_modifiableInstruction();
    var From = class extends modifiableInstruction_1.ModifiableInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument2) {
        return argument2.indexOf("--") === -1;
      }
      getImage() {
        const args = this.getArguments();
        return args.length > 0 ? args[0].getValue() : null;
      }
      /**
       * Returns the name of the image that will be used as the base image.
       *
       * @return the base image's name, or null if unspecified
       */
      getImageName() {
        const imageName2 = this.getRangeContent(this.getImageNameRange());
        if (imageName2 === null) {
          return null;
        }
        let commented = false;
        let escaped = false;
        let name2 = "";
        for (let i = 0; i < imageName2.length; i++) {
          const ch = imageName2.charAt(i);
          switch (ch) {
            case this.escapeChar:
              escaped = true;
              break;
            case "\r":
              continue;
            case "\n":
              commented = false;
              break;
            case " ":
            case "	":
              break;
            case "#":
              if (escaped) {
                commented = true;
              } else {
                name2 = name2 + ch;
                escaped = false;
              }
              break;
            default:
              if (!commented) {
                name2 = name2 + ch;
                escaped = false;
              }
              break;
          }
        }
        return name2;
      }
      /**
       * Returns the range that covers the name of the image used by
       * this instruction.
       *
       * @return the range of the name of this instruction's argument,
       *         or null if no image has been specified
       */
      getImageNameRange() {
        let range = this.getImageRange();
        if (range) {
          let registryRange = this.getRegistryRange();
          if (registryRange) {
            range.start = this.document.positionAt(this.document.offsetAt(registryRange.end) + 1);
          }
          let tagRange = this.getImageTagRange();
          let digestRange = this.getImageDigestRange();
          if (tagRange === null) {
            if (digestRange !== null) {
              range.end = this.document.positionAt(this.document.offsetAt(digestRange.start) - 1);
            }
          } else {
            range.end = this.document.positionAt(this.document.offsetAt(tagRange.start) - 1);
          }
          return range;
        }
        return null;
      }
      /**
       * Returns the range that covers the image argument of this
       * instruction. This includes the tag or digest of the image if
       * it has been specified by the instruction.
       *
       * @return the range of the image argument, or null if no image
       *         has been specified
       */
      getImageRange() {
        let args = this.getArguments();
        return args.length !== 0 ? args[0].getRange() : null;
      }
      getImageTag() {
        return this.getRangeContent(this.getImageTagRange());
      }
      /**
       * Returns the range in the document that the tag of the base
       * image encompasses.
       *
       * @return the base image's tag's range in the document, or null
       *         if no tag has been specified
       */
      getImageTagRange() {
        const range = this.getImageRange();
        if (range) {
          const rangeStartOffset = this.document.offsetAt(range.start);
          const content = this.getRangeContent(range);
          const atIndex = this.indexOf(rangeStartOffset, content, "@");
          const slashIndex = content.indexOf("/");
          if (atIndex === -1) {
            const colonIndex = this.lastIndexOf(rangeStartOffset, content, ":");
            if (colonIndex > slashIndex) {
              return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + colonIndex + 1), range.end);
            }
          }
          const subcontent = content.substring(0, atIndex);
          const subcolonIndex = subcontent.indexOf(":");
          if (subcolonIndex === -1) {
            return null;
          }
          if (slashIndex === -1) {
            return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + subcolonIndex + 1), this.document.positionAt(rangeStartOffset + atIndex));
          }
          if (subcolonIndex < slashIndex) {
            return null;
          }
          return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + subcolonIndex + 1), this.document.positionAt(rangeStartOffset + subcontent.length));
        }
        return null;
      }
      getImageDigest() {
        return this.getRangeContent(this.getImageDigestRange());
      }
      /**
       * Returns the range in the document that the digest of the base
       * image encompasses.
       *
       * @return the base image's digest's range in the document, or null
       *         if no digest has been specified
       */
      getImageDigestRange() {
        let range = this.getImageRange();
        if (range) {
          let content = this.getRangeContent(range);
          let index = this.lastIndexOf(this.document.offsetAt(range.start), content, "@");
          if (index !== -1) {
            return vscode_languageserver_types_1.Range.create(range.start.line, range.start.character + index + 1, range.end.line, range.end.character);
          }
        }
        return null;
      }
      indexOf(documentOffset, content, searchString) {
        let index = content.indexOf(searchString);
        const variables = this.getVariables();
        for (let i = 0; i < variables.length; i++) {
          const position = documentOffset + index;
          const variableRange = variables[i].getRange();
          if (this.document.offsetAt(variableRange.start) < position && position < this.document.offsetAt(variableRange.end)) {
            const offset = this.document.offsetAt(variableRange.end) - documentOffset;
            const substring = content.substring(offset);
            const subIndex = substring.indexOf(searchString);
            if (subIndex === -1) {
              return -1;
            }
            index = subIndex + offset;
            i = -1;
            continue;
          }
        }
        return index;
      }
      lastIndexOf(documentOffset, content, searchString) {
        let index = content.lastIndexOf(searchString);
        const variables = this.getVariables();
        for (let i = 0; i < variables.length; i++) {
          const position = documentOffset + index;
          const variableRange = variables[i].getRange();
          if (this.document.offsetAt(variableRange.start) < position && position < this.document.offsetAt(variableRange.end)) {
            index = content.substring(0, index).lastIndexOf(searchString);
            if (index === -1) {
              return -1;
            }
            i = -1;
            continue;
          }
        }
        return index;
      }
      getRegistry() {
        return this.getRangeContent(this.getRegistryRange());
      }
      getRegistryRange() {
        const range = this.getImageRange();
        if (range) {
          const tagRange = this.getImageTagRange();
          const digestRange = this.getImageDigestRange();
          if (tagRange === null) {
            if (digestRange !== null) {
              range.end = this.document.positionAt(this.document.offsetAt(digestRange.start) - 1);
            }
          } else {
            range.end = this.document.positionAt(this.document.offsetAt(tagRange.start) - 1);
          }
          const content = this.getRangeContent(range);
          const rangeStart = this.document.offsetAt(range.start);
          const startingSlashIndex = this.indexOf(rangeStart, content, "/");
          if (startingSlashIndex === -1) {
            return null;
          }
          const portIndex = this.indexOf(rangeStart, content, ":");
          const dotIndex = this.indexOf(rangeStart, content, ".");
          if (portIndex !== -1 || dotIndex !== -1) {
            return vscode_languageserver_types_1.Range.create(range.start, this.document.positionAt(rangeStart + startingSlashIndex));
          }
          const registry = content.substring(0, startingSlashIndex);
          if (registry === "localhost") {
            return vscode_languageserver_types_1.Range.create(range.start, this.document.positionAt(rangeStart + startingSlashIndex));
          }
        }
        return null;
      }
      getBuildStage() {
        let range = this.getBuildStageRange();
        return range === null ? null : this.getRangeContent(range);
      }
      getBuildStageRange() {
        let args = this.getArguments();
        if (args.length > 2 && args[1].getValue().toUpperCase() === "AS") {
          return args[2].getRange();
        }
        return null;
      }
      getPlatformFlag() {
        let flags = super.getFlags();
        return flags.length === 1 && flags[0].getName() === "platform" ? flags[0] : null;
      }
    };
    exports.From = From;
  }
});

// node_modules/dockerfile-ast/lib/instructions/healthcheck.js
var require_healthcheck = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/healthcheck.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Healthcheck = void 0;
    var modifiableInstruction_1 = require_modifiableInstruction();
    var Healthcheck = class extends modifiableInstruction_1.ModifiableInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument2) {
        argument2 = argument2.toUpperCase();
        return argument2 === "CMD" || argument2 === "NONE";
      }
      getSubcommand() {
        let args = this.getArguments();
        return args.length !== 0 ? args[0] : null;
      }
    };
    exports.Healthcheck = Healthcheck;
  }
});

// node_modules/dockerfile-ast/lib/instructions/label.js
var require_label = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/label.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Label = void 0;
    var propertyInstruction_1 = require_propertyInstruction();
    var util_1 = require_util();
    var Label = class extends propertyInstruction_1.PropertyInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getVariables() {
        const variables = super.getVariables();
        const properties = this.getProperties();
        for (const property of properties) {
          const value = property.getUnescapedValue();
          if (value !== null && value.length > 2 && value.charAt(0) === "'" && value.charAt(value.length - 1) === "'") {
            const range = property.getValueRange();
            for (let i = 0; i < variables.length; i++) {
              if (util_1.Util.isInsideRange(variables[i].getRange().start, range)) {
                variables.splice(i, 1);
                i--;
              }
            }
          }
        }
        return variables;
      }
      getProperties() {
        return super.getProperties();
      }
    };
    exports.Label = Label;
  }
});

// node_modules/dockerfile-ast/lib/instructions/onbuild.js
var require_onbuild = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/onbuild.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Onbuild = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var parser_1 = require_parser();
    var instruction_1 = require_instruction();
    var Onbuild = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getTrigger() {
        let trigger = this.getTriggerWord();
        return trigger === null ? null : trigger.toUpperCase();
      }
      getTriggerWord() {
        return this.getRangeContent(this.getTriggerRange());
      }
      getTriggerRange() {
        let args = this.getArguments();
        return args.length > 0 ? args[0].getRange() : null;
      }
      getTriggerInstruction() {
        let triggerRange = this.getTriggerRange();
        if (triggerRange === null) {
          return null;
        }
        let args = this.getArguments();
        return parser_1.Parser.createInstruction(this.document, this.dockerfile, this.escapeChar, vscode_languageserver_types_1.Range.create(args[0].getRange().start, this.getRange().end), this.getTriggerWord(), triggerRange);
      }
    };
    exports.Onbuild = Onbuild;
  }
});

// node_modules/dockerfile-ast/lib/instructions/run.js
var require_run = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/run.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Run = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Run = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument2) {
        return argument2.indexOf("--") === -1;
      }
      /**
       * Returns there here-documents that are defined in this RUN
       * instruction.
       *
       * This API is experimental and subject to change.
       */
      getHeredocs() {
        return super.getHeredocs();
      }
    };
    exports.Run = Run;
  }
});

// node_modules/dockerfile-ast/lib/instructions/shell.js
var require_shell = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/shell.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Shell = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Shell = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.Shell = Shell;
  }
});

// node_modules/dockerfile-ast/lib/instructions/stopsignal.js
var require_stopsignal = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/stopsignal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Stopsignal = void 0;
    var instruction_1 = require_instruction();
    var Stopsignal = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.Stopsignal = Stopsignal;
  }
});

// node_modules/dockerfile-ast/lib/instructions/workdir.js
var require_workdir = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/workdir.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Workdir = void 0;
    var instruction_1 = require_instruction();
    var Workdir = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      /**
       * Returns the path that has been defined. Note that this path may
       * be absolute or relative depending on what was written in the
       * instruction.
       *
       * @return the working directory's path, or null if this
       *         instruction has no arguments
       */
      getPath() {
        return this.getArgumentsContent();
      }
      /**
       * Returns the absolute path that this instruction resolves to. The
       * function will inspect prior WORKDIR instructions in the current
       * image or another build stage in the Dockerfile to try to
       * determine this.
       *
       * @return the absolute path of the working directory, or null if
       *         this instruction has no arguments, or undefined if it
       *         cannot be determined because only relative paths could be
       *         found
       */
      getAbsolutePath() {
        const path = this.getPath();
        if (path === null || path.startsWith("/")) {
          return path;
        }
        const startLine = this.getRange().start.line;
        const hierarchy = this.dockerfile.getStageHierarchy(startLine);
        for (let i = hierarchy.length - 1; i >= 0; i--) {
          const workdirs = hierarchy[i].getWORKDIRs();
          for (let j = workdirs.length - 1; j >= 0; j--) {
            if (workdirs[j].getRange().start.line < startLine) {
              const parent = workdirs[j].getAbsolutePath();
              if (parent === void 0 || parent === null) {
                return void 0;
              }
              return parent.endsWith("/") ? parent + path : parent + "/" + path;
            }
          }
        }
        return void 0;
      }
    };
    exports.Workdir = Workdir;
  }
});

// node_modules/dockerfile-ast/lib/instructions/user.js
var require_user = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/user.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.User = void 0;
    var instruction_1 = require_instruction();
    var User = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.User = User;
  }
});

// node_modules/dockerfile-ast/lib/instructions/volume.js
var require_volume = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/volume.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Volume = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Volume = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.Volume = Volume;
  }
});

// node_modules/dockerfile-ast/lib/imageTemplate.js
var require_imageTemplate = __commonJS({
  "node_modules/dockerfile-ast/lib/imageTemplate.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ImageTemplate = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var arg_1 = require_arg();
    var cmd_1 = require_cmd();
    var copy_1 = require_copy();
    var env_1 = require_env();
    var entrypoint_1 = require_entrypoint();
    var from_1 = require_from();
    var healthcheck_1 = require_healthcheck();
    var onbuild_1 = require_onbuild();
    var util_1 = require_util();
    var workdir_1 = require_workdir();
    var ImageTemplate = class {
      constructor() {
        this.comments = [];
        this.instructions = [];
      }
      addComment(comment) {
        this.comments.push(comment);
      }
      getComments() {
        return this.comments;
      }
      addInstruction(instruction) {
        this.instructions.push(instruction);
      }
      getInstructions() {
        return this.instructions;
      }
      getInstructionAt(line) {
        for (let instruction of this.instructions) {
          if (util_1.Util.isInsideRange(vscode_languageserver_types_1.Position.create(line, 0), instruction.getRange())) {
            return instruction;
          }
        }
        return null;
      }
      /**
       * Gets all the ARG instructions that are defined in this image.
       */
      getARGs() {
        let args = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof arg_1.Arg) {
            args.push(instruction);
          }
        }
        return args;
      }
      /**
       * Gets all the CMD instructions that are defined in this image.
       */
      getCMDs() {
        let cmds = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof cmd_1.Cmd) {
            cmds.push(instruction);
          }
        }
        return cmds;
      }
      /**
       * Gets all the COPY instructions that are defined in this image.
       */
      getCOPYs() {
        let copies = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof copy_1.Copy) {
            copies.push(instruction);
          }
        }
        return copies;
      }
      /**
       * Gets all the ENTRYPOINT instructions that are defined in this image.
       */
      getENTRYPOINTs() {
        let froms = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof entrypoint_1.Entrypoint) {
            froms.push(instruction);
          }
        }
        return froms;
      }
      /**
       * Gets all the ENV instructions that are defined in this image.
       */
      getENVs() {
        let args = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof env_1.Env) {
            args.push(instruction);
          }
        }
        return args;
      }
      getFROM() {
        for (const instruction of this.instructions) {
          if (instruction instanceof from_1.From) {
            return instruction;
          }
        }
        return null;
      }
      /**
       * Gets all the FROM instructions that are defined in this image.
       */
      getFROMs() {
        let froms = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof from_1.From) {
            froms.push(instruction);
          }
        }
        return froms;
      }
      /**
       * Gets all the HEALTHCHECK instructions that are defined in this image.
       */
      getHEALTHCHECKs() {
        let froms = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof healthcheck_1.Healthcheck) {
            froms.push(instruction);
          }
        }
        return froms;
      }
      getWORKDIRs() {
        const workdirs = [];
        for (const instruction of this.instructions) {
          if (instruction instanceof workdir_1.Workdir) {
            workdirs.push(instruction);
          }
        }
        return workdirs;
      }
      getOnbuildTriggers() {
        let triggers = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof onbuild_1.Onbuild) {
            let trigger = instruction.getTriggerInstruction();
            if (trigger) {
              triggers.push(trigger);
            }
          }
        }
        return triggers;
      }
      getAvailableVariables(currentLine) {
        const variables = [];
        for (const arg of this.getARGs()) {
          if (arg.isBefore(currentLine)) {
            const property = arg.getProperty();
            if (property) {
              const variable2 = property.getName();
              if (variables.indexOf(variable2) === -1) {
                variables.push(variable2);
              }
            }
          }
        }
        for (const env of this.getENVs()) {
          if (env.isBefore(currentLine)) {
            for (const property of env.getProperties()) {
              const variable2 = property.getName();
              if (variables.indexOf(variable2) === -1) {
                variables.push(variable2);
              }
            }
          }
        }
        return variables;
      }
      /**
       * Resolves a variable with the given name at the specified line
       * to its value. If null is returned, then the variable has been
       * defined but no value was given. If undefined is returned, then
       * a variable with the given name has not been defined yet as of
       * the given line.
       *
       * @param variable the name of the variable to resolve
       * @param line the line number that the variable is on, zero-based
       * @return the value of the variable as defined by an ARG or ENV
       *         instruction, or null if no value has been specified, or
       *         undefined if a variable with the given name has not
       *         been defined
       */
      resolveVariable(variable2, line) {
        let envs = this.getENVs();
        for (let i = envs.length - 1; i >= 0; i--) {
          if (envs[i].isBefore(line)) {
            for (let property of envs[i].getProperties()) {
              if (property.getName() === variable2) {
                return property.getValue();
              }
            }
          }
        }
        let args = this.getARGs();
        for (let i = args.length - 1; i >= 0; i--) {
          if (args[i].isBefore(line)) {
            let property = args[i].getProperty();
            if (property && property.getName() === variable2) {
              return property.getValue();
            }
          }
        }
        return void 0;
      }
      getRange() {
        const instructions = this.getInstructions();
        if (instructions.length === 0) {
          return vscode_languageserver_types_1.Range.create(0, 0, 0, 0);
        }
        const instructionStart = instructions[0].getRange().start;
        const instructionEnd = instructions[instructions.length - 1].getRange().end;
        return vscode_languageserver_types_1.Range.create(instructionStart, instructionEnd);
      }
      contains(position) {
        const range = this.getRange();
        if (range === null) {
          return false;
        }
        return util_1.Util.isInsideRange(position, range);
      }
    };
    exports.ImageTemplate = ImageTemplate;
  }
});

// node_modules/dockerfile-ast/lib/dockerfile.js
var require_dockerfile = __commonJS({
  "node_modules/dockerfile-ast/lib/dockerfile.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Dockerfile = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var ast = require_main();
    var imageTemplate_1 = require_imageTemplate();
    var from_1 = require_from();
    var util_1 = require_util();
    var main_1 = require_main();
    var Dockerfile = class extends imageTemplate_1.ImageTemplate {
      constructor(document) {
        super();
        this.initialInstructions = new imageTemplate_1.ImageTemplate();
        this.buildStages = [];
        this.directives = [];
        this.foundFrom = false;
        this.document = document;
      }
      getEscapeCharacter() {
        for (const directive2 of this.directives) {
          if (directive2.getDirective() === ast.Directive.escape) {
            const value = directive2.getValue();
            if (value === "\\" || value === "`") {
              return value;
            }
          }
        }
        return "\\";
      }
      getInitialARGs() {
        return this.initialInstructions.getARGs();
      }
      getContainingImage(position) {
        let range = vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(0, 0), this.document.positionAt(this.document.getText().length));
        if (!util_1.Util.isInsideRange(position, range)) {
          return null;
        }
        if (this.initialInstructions.getComments().length > 0 || this.initialInstructions.getInstructions().length > 0) {
          if (util_1.Util.isInsideRange(position, this.initialInstructions.getRange())) {
            return this.initialInstructions;
          }
        }
        for (const buildStage of this.buildStages) {
          if (util_1.Util.isInsideRange(position, buildStage.getRange())) {
            return buildStage;
          }
        }
        return this;
      }
      addInstruction(instruction) {
        if (instruction.getKeyword() === main_1.Keyword.FROM) {
          this.currentBuildStage = new imageTemplate_1.ImageTemplate();
          this.buildStages.push(this.currentBuildStage);
          this.foundFrom = true;
        } else if (!this.foundFrom) {
          this.initialInstructions.addInstruction(instruction);
        }
        if (this.foundFrom) {
          this.currentBuildStage.addInstruction(instruction);
        }
        super.addInstruction(instruction);
      }
      setDirectives(directives) {
        this.directives = directives;
      }
      getDirective() {
        return this.directives.length === 0 ? null : this.directives[0];
      }
      getDirectives() {
        return this.directives;
      }
      resolveVariable(variable2, line) {
        for (let from of this.getFROMs()) {
          let range = from.getRange();
          if (range.start.line <= line && line <= range.end.line) {
            let initialARGs = new imageTemplate_1.ImageTemplate();
            for (let instruction of this.initialInstructions.getARGs()) {
              initialARGs.addInstruction(instruction);
            }
            return initialARGs.resolveVariable(variable2, line);
          }
        }
        let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
        if (image === null) {
          return void 0;
        }
        let resolvedVariable = image.resolveVariable(variable2, line);
        if (resolvedVariable === null) {
          let initialARGs = new imageTemplate_1.ImageTemplate();
          for (let instruction of this.initialInstructions.getARGs()) {
            initialARGs.addInstruction(instruction);
          }
          return initialARGs.resolveVariable(variable2, line);
        }
        return resolvedVariable;
      }
      getAvailableVariables(currentLine) {
        if (this.getInstructionAt(currentLine) instanceof from_1.From) {
          let variables = [];
          for (let arg of this.getInitialARGs()) {
            let property = arg.getProperty();
            if (property) {
              variables.push(property.getName());
            }
          }
          return variables;
        }
        let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(currentLine, 0));
        return image ? image.getAvailableVariables(currentLine) : [];
      }
      getParentStage(image) {
        const templateFrom = image.getFROM();
        const imageName2 = templateFrom === null ? null : templateFrom.getImageName();
        if (imageName2 === null) {
          return null;
        }
        for (const from of this.getFROMs()) {
          if (from.getBuildStage() === imageName2) {
            const range = from.getRange();
            if (range.start.line === templateFrom.getRange().start.line) {
              return null;
            }
            return this.getContainingImage(range.start);
          }
        }
        return null;
      }
      getStageHierarchy(line) {
        const image = this.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
        if (image === null) {
          return [];
        }
        const stages = [image];
        let stage = this.getParentStage(image);
        while (stage !== null) {
          stages.splice(0, 0, stage);
          stage = this.getParentStage(stage);
        }
        return stages;
      }
      getAvailableWorkingDirectories(line) {
        const availableDirectories = /* @__PURE__ */ new Set();
        for (const image of this.getStageHierarchy(line)) {
          for (const workdir of image.getWORKDIRs()) {
            if (workdir.getRange().end.line < line) {
              let directory = workdir.getAbsolutePath();
              if (directory !== void 0 && directory !== null) {
                if (!directory.endsWith("/")) {
                  directory += "/";
                }
                availableDirectories.add(directory);
              }
            }
          }
        }
        return Array.from(availableDirectories);
      }
      /**
       * Internally reorganize the comments in the Dockerfile and allocate
       * them to the relevant build stages that they belong to.
       */
      organizeComments() {
        const comments = this.getComments();
        for (let i = 0; i < comments.length; i++) {
          if (util_1.Util.isInsideRange(comments[i].getRange().end, this.initialInstructions.getRange())) {
            this.initialInstructions.addComment(comments[i]);
          } else {
            for (const buildStage of this.buildStages) {
              if (util_1.Util.isInsideRange(comments[i].getRange().start, buildStage.getRange())) {
                buildStage.addComment(comments[i]);
              }
            }
          }
        }
      }
      getRange() {
        const comments = this.getComments();
        const instructions = this.getInstructions();
        let range = null;
        if (comments.length === 0) {
          if (instructions.length > 0) {
            range = vscode_languageserver_types_1.Range.create(instructions[0].getRange().start, instructions[instructions.length - 1].getRange().end);
          }
        } else if (instructions.length === 0) {
          range = vscode_languageserver_types_1.Range.create(comments[0].getRange().start, comments[comments.length - 1].getRange().end);
        } else {
          const commentStart = comments[0].getRange().start;
          const commentEnd = comments[comments.length - 1].getRange().end;
          const instructionStart = instructions[0].getRange().start;
          const instructionEnd = instructions[instructions.length - 1].getRange().end;
          if (commentStart.line < instructionStart.line) {
            if (commentEnd.line < instructionEnd.line) {
              range = vscode_languageserver_types_1.Range.create(commentStart, instructionEnd);
            }
            range = vscode_languageserver_types_1.Range.create(commentStart, commentEnd);
          } else if (commentEnd.line < instructionEnd.line) {
            range = vscode_languageserver_types_1.Range.create(instructionStart, instructionEnd);
          } else {
            range = vscode_languageserver_types_1.Range.create(instructionStart, commentEnd);
          }
        }
        if (range === null) {
          if (this.directives.length === 0) {
            return null;
          }
          return this.directives[0].getRange();
        } else if (this.directives.length === 0) {
          return range;
        }
        return vscode_languageserver_types_1.Range.create(this.directives[0].getRange().start, range.end);
      }
    };
    exports.Dockerfile = Dockerfile;
  }
});

// node_modules/dockerfile-ast/lib/parser.js
var require_parser = __commonJS({
  "node_modules/dockerfile-ast/lib/parser.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Parser = void 0;
    var vscode_languageserver_textdocument_1 = (init_main2(), __toCommonJS(main_exports2));
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var comment_1 = require_comment();
    var parserDirective_1 = require_parserDirective();
    var instruction_1 = require_instruction();
    var add_1 = require_add();
    var arg_1 = require_arg();
    var cmd_1 = require_cmd();
    var copy_1 = require_copy();
    var env_1 = require_env();
    var entrypoint_1 = require_entrypoint();
    var from_1 = require_from();
    var healthcheck_1 = require_healthcheck();
    var label_1 = require_label();
    var onbuild_1 = require_onbuild();
    var run_1 = require_run();
    var shell_1 = require_shell();
    var stopsignal_1 = require_stopsignal();
    var workdir_1 = require_workdir();
    var user_1 = require_user();
    var volume_1 = require_volume();
    var dockerfile_1 = require_dockerfile();
    var util_1 = require_util();
    var main_1 = require_main();
    var Parser = class _Parser {
      constructor() {
        this.escapeChar = null;
      }
      static createInstruction(document, dockerfile, escapeChar, lineRange, instruction, instructionRange) {
        switch (instruction.toUpperCase()) {
          case "ADD":
            return new add_1.Add(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ARG":
            return new arg_1.Arg(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "CMD":
            return new cmd_1.Cmd(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "COPY":
            return new copy_1.Copy(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ENTRYPOINT":
            return new entrypoint_1.Entrypoint(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ENV":
            return new env_1.Env(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "FROM":
            return new from_1.From(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "HEALTHCHECK":
            return new healthcheck_1.Healthcheck(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "LABEL":
            return new label_1.Label(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ONBUILD":
            return new onbuild_1.Onbuild(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "RUN":
            return new run_1.Run(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "SHELL":
            return new shell_1.Shell(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "STOPSIGNAL":
            return new stopsignal_1.Stopsignal(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "WORKDIR":
            return new workdir_1.Workdir(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "USER":
            return new user_1.User(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "VOLUME":
            return new volume_1.Volume(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
        }
        return new instruction_1.Instruction(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
      }
      getParserDirectives(document, buffer) {
        const directives = [];
        this.escapeChar = "";
        const offset = util_1.Util.isUTF8BOM(buffer.substring(0, 1)) ? 1 : 0;
        directiveCheck: for (let i = offset; i < buffer.length; i++) {
          switch (buffer.charAt(i)) {
            case " ":
            case "	":
              break;
            case "\r":
            case "\n":
              break directiveCheck;
            case "#":
              let directiveStart = -1;
              let directiveEnd = -1;
              for (let j = i + 1; j < buffer.length; j++) {
                let char = buffer.charAt(j);
                switch (char) {
                  case " ":
                  case "	":
                    if (directiveStart !== -1 && directiveEnd === -1) {
                      directiveEnd = j;
                    }
                    break;
                  case "\r":
                  case "\n":
                    break directiveCheck;
                  case "=":
                    let valueStart = -1;
                    let valueEnd = -1;
                    if (directiveEnd === -1) {
                      directiveEnd = j;
                    }
                    let lineEnd = buffer.length;
                    directiveValue: for (let k = j + 1; k < buffer.length; k++) {
                      char = buffer.charAt(k);
                      switch (char) {
                        case "\r":
                        case "\n":
                          if (valueStart !== -1 && valueEnd === -1) {
                            valueEnd = k;
                          }
                          lineEnd = k;
                          break directiveValue;
                        case "	":
                        case " ":
                          if (valueStart !== -1 && valueEnd === -1) {
                            valueEnd = k;
                          }
                          continue;
                        default:
                          if (valueStart === -1) {
                            valueStart = k;
                          }
                          break;
                      }
                    }
                    if (directiveStart === -1) {
                      break directiveCheck;
                    }
                    if (valueStart === -1) {
                      valueStart = j + 1;
                      valueEnd = lineEnd;
                    } else if (valueEnd === -1) {
                      valueEnd = buffer.length;
                    }
                    const lineRange = vscode_languageserver_types_1.Range.create(document.positionAt(i), document.positionAt(lineEnd));
                    const nameRange = vscode_languageserver_types_1.Range.create(document.positionAt(directiveStart), document.positionAt(directiveEnd));
                    const valueRange = vscode_languageserver_types_1.Range.create(document.positionAt(valueStart), document.positionAt(valueEnd));
                    directives.push(new parserDirective_1.ParserDirective(document, lineRange, nameRange, valueRange));
                    directiveStart = -1;
                    if (buffer.charAt(valueEnd) === "\r") {
                      i = valueEnd + 1;
                    } else {
                      i = valueEnd;
                    }
                    continue directiveCheck;
                  default:
                    if (directiveStart === -1) {
                      directiveStart = j;
                    }
                    break;
                }
              }
              break;
            default:
              break directiveCheck;
          }
        }
        return directives;
      }
      parse(buffer) {
        this.document = vscode_languageserver_textdocument_1.TextDocument.create("", "", 0, buffer);
        this.buffer = buffer;
        let dockerfile = new dockerfile_1.Dockerfile(this.document);
        let directives = this.getParserDirectives(this.document, this.buffer);
        let offset = 0;
        this.escapeChar = "\\";
        if (directives.length > 0) {
          dockerfile.setDirectives(directives);
          this.escapeChar = dockerfile.getEscapeCharacter();
          offset = this.document.offsetAt(vscode_languageserver_types_1.Position.create(directives.length, 0));
        } else if (util_1.Util.isUTF8BOM(buffer.substring(0, 1))) {
          offset = 1;
        }
        for (let i = offset; i < this.buffer.length; i++) {
          const char = this.buffer.charAt(i);
          switch (char) {
            case " ":
            case "	":
            case "\r":
            case "\n":
              break;
            case "#":
              i = this.processComment(dockerfile, i);
              break;
            default:
              i = this.processInstruction(dockerfile, char, i);
              break;
          }
        }
        dockerfile.organizeComments();
        return dockerfile;
      }
      processInstruction(dockerfile, char, start) {
        let instruction = char;
        let instructionEnd = -1;
        let escapedInstruction = false;
        instructionCheck: for (let i = start + 1; i < this.buffer.length; i++) {
          char = this.buffer.charAt(i);
          switch (char) {
            case this.escapeChar:
              escapedInstruction = true;
              char = this.buffer.charAt(i + 1);
              if (char === "\r" || char === "\n") {
                if (instructionEnd === -1) {
                  instructionEnd = i;
                }
                i++;
              } else if (char === " " || char === "	") {
                for (let j = i + 2; j < this.buffer.length; j++) {
                  switch (this.buffer.charAt(j)) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                    case "\n":
                      i = j;
                      continue instructionCheck;
                    default:
                      instructionEnd = i + 1;
                      instruction = instruction + this.escapeChar;
                      i = j - 2;
                      continue instructionCheck;
                  }
                }
                instructionEnd = i + 1;
                instruction = instruction + this.escapeChar;
                break instructionCheck;
              } else {
                instructionEnd = i + 1;
                instruction = instruction + this.escapeChar;
                escapedInstruction = false;
              }
              break;
            case " ":
            case "	":
              if (escapedInstruction) {
                escapeCheck: for (let j = i + 1; j < this.buffer.length; j++) {
                  switch (this.buffer.charAt(j)) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                    case "\n":
                      i = j;
                      continue instructionCheck;
                    default:
                      break escapeCheck;
                  }
                }
                escapedInstruction = false;
              }
              if (instructionEnd === -1) {
                instructionEnd = i;
              }
              i = this.processArguments(dockerfile, instruction, instructionEnd, start, i);
              dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, instructionEnd, i));
              return i;
            case "\r":
            case "\n":
              if (escapedInstruction) {
                continue;
              }
              if (instructionEnd === -1) {
                instructionEnd = i;
              }
              dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, i, i));
              return i;
            case "#":
              if (escapedInstruction) {
                continue;
              }
            default:
              instructionEnd = i + 1;
              instruction = instruction + char;
              escapedInstruction = false;
              break;
          }
        }
        if (instructionEnd === -1) {
          instructionEnd = this.buffer.length;
        }
        dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, instructionEnd, this.buffer.length));
        return this.buffer.length;
      }
      processHeredocs(instruction, offset) {
        let keyword = instruction.getKeyword();
        if (keyword === main_1.Keyword.ONBUILD) {
          instruction = instruction.getTriggerInstruction();
          if (instruction === null) {
            return offset;
          }
          keyword = instruction.getKeyword();
        }
        if (keyword !== main_1.Keyword.ADD && keyword !== main_1.Keyword.COPY && keyword !== main_1.Keyword.RUN) {
          return offset;
        }
        const heredocs = [];
        let tabbed = false;
        for (const arg of instruction.getArguments()) {
          const value = arg.getValue();
          if (value.startsWith("<<") && value.length > 2) {
            if (value.startsWith("<<-")) {
              tabbed = true;
            }
            const name2 = util_1.Util.parseHeredocName(value);
            if (name2 !== null) {
              heredocs.push(name2);
            }
          }
        }
        if (heredocs.length > 0) {
          for (const heredoc of heredocs) {
            offset = this.parseHeredoc(heredoc, offset, tabbed);
          }
        }
        return offset;
      }
      processArguments(dockerfile, instruction, instructionEnd, start, offset) {
        let escaped = false;
        argumentsCheck: for (let i = offset + 1; i < this.buffer.length; i++) {
          switch (this.buffer.charAt(i)) {
            case "\r":
            case "\n":
              if (escaped) {
                continue;
              }
              return this.processHeredocs(this.createInstruction(dockerfile, instruction, start, instructionEnd, i), i);
            case this.escapeChar:
              const next = this.buffer.charAt(i + 1);
              if (next === "\n" || next === "\r") {
                escaped = true;
                i++;
              } else if (next === " " || next === "	") {
                for (let j = i + 2; j < this.buffer.length; j++) {
                  switch (this.buffer.charAt(j)) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                    case "\n":
                      escaped = true;
                    default:
                      i = j;
                      continue argumentsCheck;
                  }
                }
                return this.buffer.length;
              }
              continue;
            case "#":
              if (escaped) {
                i = this.processComment(dockerfile, i);
                continue argumentsCheck;
              }
              break;
            case " ":
            case "	":
              break;
            default:
              if (escaped) {
                escaped = false;
              }
              break;
          }
        }
        return this.buffer.length;
      }
      processComment(dockerfile, start) {
        let end = this.buffer.length;
        commentLoop: for (let i = start + 1; i < this.buffer.length; i++) {
          switch (this.buffer.charAt(i)) {
            case "\r":
            case "\n":
              end = i;
              break commentLoop;
          }
        }
        const range = vscode_languageserver_types_1.Range.create(this.document.positionAt(start), this.document.positionAt(end));
        dockerfile.addComment(new comment_1.Comment(this.document, range));
        return end;
      }
      parseHeredoc(heredocName, offset, tabbed) {
        let startWord = -1;
        let lineStart = true;
        for (let i = offset; i < this.buffer.length; i++) {
          switch (this.buffer.charAt(i)) {
            case " ":
              lineStart = false;
              break;
            case "	":
              if (!tabbed) {
                lineStart = false;
              }
              break;
            case "\r":
            case "\n":
              if (startWord !== -1 && heredocName === this.buffer.substring(startWord, i)) {
                return i;
              }
              startWord = -1;
              lineStart = true;
              break;
            default:
              if (lineStart) {
                startWord = i;
                lineStart = false;
              }
              break;
          }
        }
        return this.buffer.length;
      }
      createInstruction(dockerfile, instruction, start, instructionEnd, end) {
        const startPosition = this.document.positionAt(start);
        const instructionRange = vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(instructionEnd));
        const lineRange = vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(end));
        return _Parser.createInstruction(this.document, dockerfile, this.escapeChar, lineRange, instruction, instructionRange);
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/dockerfile-ast/lib/main.js
var require_main = __commonJS({
  "node_modules/dockerfile-ast/lib/main.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DockerfileParser = exports.DefaultVariables = exports.Directive = exports.Keyword = exports.Workdir = exports.Volume = exports.User = exports.Stopsignal = exports.Shell = exports.Run = exports.PropertyInstruction = exports.Onbuild = exports.ModifiableInstruction = exports.Label = exports.JSONInstruction = exports.Heredoc = exports.Healthcheck = exports.From = exports.Env = exports.Entrypoint = exports.Copy = exports.Cmd = exports.Arg = exports.Add = exports.Variable = exports.Property = exports.ParserDirective = exports.Line = exports.Instruction = exports.Flag = exports.Comment = exports.JSONArgument = exports.Argument = void 0;
    var argument_1 = require_argument();
    Object.defineProperty(exports, "Argument", { enumerable: true, get: function() {
      return argument_1.Argument;
    } });
    var jsonArgument_1 = require_jsonArgument();
    Object.defineProperty(exports, "JSONArgument", { enumerable: true, get: function() {
      return jsonArgument_1.JSONArgument;
    } });
    var comment_1 = require_comment();
    Object.defineProperty(exports, "Comment", { enumerable: true, get: function() {
      return comment_1.Comment;
    } });
    var parser_1 = require_parser();
    var flag_1 = require_flag();
    Object.defineProperty(exports, "Flag", { enumerable: true, get: function() {
      return flag_1.Flag;
    } });
    var instruction_1 = require_instruction();
    Object.defineProperty(exports, "Instruction", { enumerable: true, get: function() {
      return instruction_1.Instruction;
    } });
    var line_1 = require_line();
    Object.defineProperty(exports, "Line", { enumerable: true, get: function() {
      return line_1.Line;
    } });
    var parserDirective_1 = require_parserDirective();
    Object.defineProperty(exports, "ParserDirective", { enumerable: true, get: function() {
      return parserDirective_1.ParserDirective;
    } });
    var property_1 = require_property();
    Object.defineProperty(exports, "Property", { enumerable: true, get: function() {
      return property_1.Property;
    } });
    var variable_1 = require_variable();
    Object.defineProperty(exports, "Variable", { enumerable: true, get: function() {
      return variable_1.Variable;
    } });
    var add_1 = require_add();
    Object.defineProperty(exports, "Add", { enumerable: true, get: function() {
      return add_1.Add;
    } });
    var arg_1 = require_arg();
    Object.defineProperty(exports, "Arg", { enumerable: true, get: function() {
      return arg_1.Arg;
    } });
    var cmd_1 = require_cmd();
    Object.defineProperty(exports, "Cmd", { enumerable: true, get: function() {
      return cmd_1.Cmd;
    } });
    var copy_1 = require_copy();
    Object.defineProperty(exports, "Copy", { enumerable: true, get: function() {
      return copy_1.Copy;
    } });
    var entrypoint_1 = require_entrypoint();
    Object.defineProperty(exports, "Entrypoint", { enumerable: true, get: function() {
      return entrypoint_1.Entrypoint;
    } });
    var env_1 = require_env();
    Object.defineProperty(exports, "Env", { enumerable: true, get: function() {
      return env_1.Env;
    } });
    var from_1 = require_from();
    Object.defineProperty(exports, "From", { enumerable: true, get: function() {
      return from_1.From;
    } });
    var healthcheck_1 = require_healthcheck();
    Object.defineProperty(exports, "Healthcheck", { enumerable: true, get: function() {
      return healthcheck_1.Healthcheck;
    } });
    var heredoc_1 = require_heredoc();
    Object.defineProperty(exports, "Heredoc", { enumerable: true, get: function() {
      return heredoc_1.Heredoc;
    } });
    var jsonInstruction_1 = require_jsonInstruction();
    Object.defineProperty(exports, "JSONInstruction", { enumerable: true, get: function() {
      return jsonInstruction_1.JSONInstruction;
    } });
    var label_1 = require_label();
    Object.defineProperty(exports, "Label", { enumerable: true, get: function() {
      return label_1.Label;
    } });
    var modifiableInstruction_1 = require_modifiableInstruction();
    Object.defineProperty(exports, "ModifiableInstruction", { enumerable: true, get: function() {
      return modifiableInstruction_1.ModifiableInstruction;
    } });
    var onbuild_1 = require_onbuild();
    Object.defineProperty(exports, "Onbuild", { enumerable: true, get: function() {
      return onbuild_1.Onbuild;
    } });
    var propertyInstruction_1 = require_propertyInstruction();
    Object.defineProperty(exports, "PropertyInstruction", { enumerable: true, get: function() {
      return propertyInstruction_1.PropertyInstruction;
    } });
    var run_1 = require_run();
    Object.defineProperty(exports, "Run", { enumerable: true, get: function() {
      return run_1.Run;
    } });
    var shell_1 = require_shell();
    Object.defineProperty(exports, "Shell", { enumerable: true, get: function() {
      return shell_1.Shell;
    } });
    var stopsignal_1 = require_stopsignal();
    Object.defineProperty(exports, "Stopsignal", { enumerable: true, get: function() {
      return stopsignal_1.Stopsignal;
    } });
    var user_1 = require_user();
    Object.defineProperty(exports, "User", { enumerable: true, get: function() {
      return user_1.User;
    } });
    var volume_1 = require_volume();
    Object.defineProperty(exports, "Volume", { enumerable: true, get: function() {
      return volume_1.Volume;
    } });
    var workdir_1 = require_workdir();
    Object.defineProperty(exports, "Workdir", { enumerable: true, get: function() {
      return workdir_1.Workdir;
    } });
    var Keyword;
    (function(Keyword2) {
      Keyword2["ADD"] = "ADD";
      Keyword2["ARG"] = "ARG";
      Keyword2["CMD"] = "CMD";
      Keyword2["COPY"] = "COPY";
      Keyword2["ENTRYPOINT"] = "ENTRYPOINT";
      Keyword2["ENV"] = "ENV";
      Keyword2["EXPOSE"] = "EXPOSE";
      Keyword2["FROM"] = "FROM";
      Keyword2["HEALTHCHECK"] = "HEALTHCHECK";
      Keyword2["LABEL"] = "LABEL";
      Keyword2["MAINTAINER"] = "MAINTAINER";
      Keyword2["ONBUILD"] = "ONBUILD";
      Keyword2["RUN"] = "RUN";
      Keyword2["SHELL"] = "SHELL";
      Keyword2["STOPSIGNAL"] = "STOPSIGNAL";
      Keyword2["USER"] = "USER";
      Keyword2["VOLUME"] = "VOLUME";
      Keyword2["WORKDIR"] = "WORKDIR";
    })(Keyword || (exports.Keyword = Keyword = {}));
    var Directive;
    (function(Directive2) {
      Directive2["escape"] = "escape";
      Directive2["syntax"] = "syntax";
    })(Directive || (exports.Directive = Directive = {}));
    exports.DefaultVariables = [
      "ALL_PROXY",
      "all_proxy",
      "FTP_PROXY",
      "ftp_proxy",
      "HTTP_PROXY",
      "http_proxy",
      "HTTPS_PROXY",
      "https_proxy",
      "NO_PROXY",
      "no_proxy"
    ];
    var DockerfileParser2;
    (function(DockerfileParser3) {
      function parse3(content) {
        let parser = new parser_1.Parser();
        return parser.parse(content);
      }
      DockerfileParser3.parse = parse3;
    })(DockerfileParser2 || (exports.DockerfileParser = DockerfileParser2 = {}));
  }
});

// packages/dockerfile/ast.ts
var import_dockerfile_ast = __toESM(require_main(), 1);
function readAst(text) {
  try {
    return import_dockerfile_ast.DockerfileParser.parse(text).getInstructions().map((instruction) => ({
      keyword: instruction.getKeyword(),
      startLine: instruction.getRange().start.line + 1,
      delimiters: delimiters(instruction)
    }));
  } catch {
    return null;
  }
}
function delimiters(instruction) {
  if (!instruction.getTextContent().includes("<<")) return [];
  const reader = instruction;
  return reader.getHeredocs?.().map((heredoc) => heredoc.getName()) ?? [];
}

// packages/dockerfile/bytes.ts
function byteOffsets(text, first) {
  if (/^[\0-\x7f]*$/.test(text)) return (offset) => first + offset;
  const table7 = new Uint32Array(text.length + 1);
  let bytes = first;
  for (let at2 = 0; at2 < text.length; at2++) {
    table7[at2] = bytes;
    const code = text.codePointAt(at2) ?? 0;
    bytes += code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
    if (code >= 65536) table7[++at2] = bytes - 4;
  }
  table7[text.length] = bytes;
  return (offset) => table7[offset] ?? bytes;
}

// packages/dockerfile/whitespace.ts
var blank = /[\t\v\f\r ]+/;
var leading = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
var space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
function isSpace(character) {
  const code = character.charCodeAt(0);
  return code < 128 ? code === 32 || code >= 9 && code <= 13 : space.test(character);
}
function trimStart(text) {
  return isSpace(text.charAt(0)) ? text.replace(leading, "") : text;
}
function trimEnd(text) {
  let end = text.length;
  while (end > 0 && isSpace(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
function trim(text) {
  return trimEnd(trimStart(text));
}

// packages/dockerfile/lex.ts
function lex(source, options) {
  try {
    return new Lexer(source, options).all();
  } catch (error) {
    if (error instanceof LexError) return null;
    throw error;
  }
}
var LexError = class extends Error {
};
var specialParameters = "@*#?-$!0";
var digit = new RegExp("\\p{Nd}", "u");
var nameCharacter = /[\p{L}\p{Nd}_]/u;
var Lexer = class {
  source;
  rawQuotes;
  escapeToken;
  rawEscapes;
  at = 0;
  /** The word under construction. BuildKit shares one buffer between nested readings, and so loses what stood before. */
  word = "";
  constructor(source, options) {
    this.source = source.replace(/^\uFEFF/, "");
    this.rawQuotes = options.rawQuotes;
    this.escapeToken = options.escapeToken;
    this.rawEscapes = options.rawEscapes;
  }
  all() {
    return this.until("", this.rawEscapes);
  }
  peek() {
    return this.source.charAt(this.at);
  }
  next() {
    return this.source.charAt(this.at++);
  }
  /** Reads to the end, or to `stop` and over it. */
  until(stop, rawEscapes) {
    const outer = this.rawEscapes;
    this.rawEscapes = rawEscapes;
    this.word = "";
    const words2 = [];
    let text = "";
    const flush = () => {
      if (this.word !== "") words2.push(this.word);
      this.word = "";
    };
    const add = (character) => {
      if (isSpace(character)) flush();
      else this.word += character;
    };
    while (this.at < this.source.length) {
      const character = this.peek();
      if (stop !== "" && character === stop) {
        this.at++;
        flush();
        this.rawEscapes = outer;
        return { text, words: words2 };
      }
      const special = this.special(character);
      if (special !== null) {
        if (character === "$") for (const part of special) add(part);
        else this.word += special;
        text += special;
        continue;
      }
      this.at++;
      if (character !== this.escapeToken) {
        add(character);
        text += character;
        continue;
      }
      if (this.rawEscapes) {
        this.word += character;
        text += character;
      }
      if (this.at >= this.source.length) break;
      const escaped = this.next();
      this.word += escaped;
      text += escaped;
    }
    if (stop !== "") throw new LexError();
    flush();
    this.rawEscapes = outer;
    return { text, words: words2 };
  }
  special(character) {
    switch (character) {
      case "'":
        return this.singleQuoted();
      case '"':
        return this.doubleQuoted();
      case "$":
        return this.dollar();
      case "<":
        return this.angle();
      default:
        return null;
    }
  }
  singleQuoted() {
    const close = this.source.indexOf("'", this.at + 1);
    if (close < 0) throw new LexError();
    const text = this.source.slice(this.at + 1, close);
    this.at = close + 1;
    return this.rawQuotes ? `'${text}'` : text;
  }
  doubleQuoted() {
    this.at++;
    let text = this.rawQuotes ? '"' : "";
    for (; ; ) {
      if (this.at >= this.source.length) throw new LexError();
      if (this.peek() === "$") {
        text += this.dollar();
        continue;
      }
      let character = this.next();
      if (character === '"') return this.rawQuotes ? text + character : text;
      if (character === this.escapeToken) {
        if (this.rawEscapes) text += character;
        if (this.at >= this.source.length) continue;
        if (`"$${this.escapeToken}`.includes(this.peek())) character = this.next();
      }
      text += character;
    }
  }
  dollar() {
    this.at++;
    if (this.peek() !== "{") return `$${this.name()}`;
    this.at++;
    if (this.at >= this.source.length || "{}:".includes(this.peek())) throw new LexError();
    const name2 = this.name();
    let modifier = this.next();
    if (modifier === "}") return `\${${name2}}`;
    if (modifier === "/") {
      if (this.peek() === "/") this.at++;
      const pattern = this.until("/", true).text;
      return `\${${name2}/${pattern}/${this.until("}", true).text}}`;
    }
    if (modifier === ":") modifier += this.next();
    else if (!"+-?#%".includes(modifier)) throw new LexError();
    if (modifier === ":#" || modifier === ":%") throw new LexError();
    const rawEscapes = modifier === "#" || modifier === "%";
    return `\${${name2}${modifier}${this.until("}", rawEscapes).text}}`;
  }
  name() {
    const start = this.at;
    if (this.at < this.source.length && specialParameters.includes(this.peek()) && this.peek() !== "0") {
      return this.next();
    }
    const allowed = digit.test(this.peek()) ? digit : nameCharacter;
    while (this.at < this.source.length && allowed.test(this.peek())) this.at++;
    return this.source.slice(start, this.at);
  }
  /** `<<` keeps the white space behind it, so that the delimiter joins its word. */
  angle() {
    this.at++;
    if (this.peek() !== "<") return "<";
    const start = this.at - 1;
    this.at++;
    while (this.at < this.source.length && " 	\r".includes(this.peek())) this.at++;
    return this.source.slice(start, this.at);
  }
};

// packages/dockerfile/heredoc.ts
var escapeToken = "\\";
var mayHoldHeredoc = /* @__PURE__ */ new Set(["ADD", "COPY", "RUN"]);
var form = /^\d*<<(-?)[\t\n\f\r ]*([^<]*)$/;
function allowsHeredoc(parts) {
  return mayHoldHeredoc.has(parts.keyword) && parts.json === null;
}
function announcedHeredocs(text) {
  const found = [];
  const line = lex(text, { rawQuotes: true, rawEscapes: true, escapeToken });
  for (const word of line?.words ?? []) {
    const heredoc = parseHeredoc(word);
    if (heredoc === "invalid") return null;
    if (heredoc) found.push(heredoc);
  }
  return found;
}
function parseHeredoc(word) {
  const match = form.exec(word);
  if (!match?.[2]) return null;
  const rest = lex(match[2], { rawQuotes: false, rawEscapes: false, escapeToken });
  if (rest === null) return "invalid";
  const [delimiter] = rest.words;
  if (delimiter === void 0 || rest.words.length > 1) return null;
  return { delimiter, stripTabs: match[1] === "-" };
}
function isHeredoc(word) {
  const heredoc = parseHeredoc(word);
  return heredoc !== null && heredoc !== "invalid";
}

// packages/dockerfile/instruction.ts
var mayBeJson = /* @__PURE__ */ new Set(["ADD", "CMD", "COPY", "ENTRYPOINT", "HEALTHCHECK", "RUN", "SHELL", "VOLUME"]);
function readInstruction(line, escapeToken2) {
  const text = trim(line);
  const gap = blank.exec(text);
  const keyword = (gap ? text.slice(0, gap.index) : text).toUpperCase();
  const rest = gap ? text.slice(gap.index + gap[0].length) : "";
  const { words: words2, end } = readFlags(rest, escapeToken2);
  const value = trim(rest.slice(end));
  const { json, badJson } = mayBeJson.has(keyword) ? readJson(keyword === "HEALTHCHECK" ? value.replace(/^[^\t-\r ]+[\t-\r ]*/, "") : value) : { json: null, badJson: false };
  return { keyword, flags: words2.map(flag), value, json, badJson };
}
function flag(word) {
  const equals = word.indexOf("=");
  return equals < 0 ? { name: word.slice(2), value: null } : { name: word.slice(2, equals), value: word.slice(equals + 1) };
}
var asciiSpace = /[\t-\r ]/;
function readFlags(text, escapeToken2) {
  const words2 = [];
  let at2 = 0;
  for (; ; ) {
    while (at2 < text.length && asciiSpace.test(text.charAt(at2))) at2++;
    if (!text.startsWith("--", at2)) return { words: words2, end: at2 };
    const { word, end } = readFlag(text, at2, escapeToken2);
    at2 = end;
    if (word === "--") return { words: words2, end: at2 };
    words2.push(word);
  }
}
function readFlag(text, start, escapeToken2) {
  let word = "";
  let quote = "";
  let at2 = start;
  for (; at2 < text.length; at2++) {
    let character = text.charAt(at2);
    if (quote === "" && asciiSpace.test(character)) break;
    if (character === quote) {
      quote = "";
      continue;
    }
    if (quote === "" && (character === "'" || character === '"')) {
      quote = character;
      continue;
    }
    if (character === escapeToken2) {
      if (at2 + 1 === text.length) continue;
      character = text.charAt(++at2);
    }
    word += character;
  }
  return { word, end: at2 };
}
function readJson(value) {
  const text = trimStart(value);
  if (!text.startsWith("[")) return { json: null, badJson: false };
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { json: null, badJson: false };
  }
  const strings2 = parsed;
  const badJson = strings2.some((item) => typeof item !== "string");
  return { json: badJson ? null : strings2, badJson };
}

// packages/dockerfile/stages.ts
var name = /^[a-z][a-z0-9-_.]*$/;
function readFrom(value) {
  const [base = "", as, alias, ...more] = value.split(blank);
  if (base === "" || more.length > 0) return null;
  if (as === void 0) return { base, name: null };
  if (as.toLowerCase() !== "as" || alias === void 0) return null;
  return name.test(alias.toLowerCase()) ? { base, name: alias.toLowerCase() } : null;
}
function readStages(instructions) {
  const stages = [];
  const byName = /* @__PURE__ */ new Map();
  let members = [];
  for (const instruction of instructions) {
    if (instruction.keyword !== "FROM") {
      members.push(instruction);
      continue;
    }
    members = [instruction];
    const from = readFrom(instruction.value);
    const base = from?.base ?? instruction.value;
    const stage = {
      index: stages.length,
      name: from?.name ?? null,
      base,
      // BuildKit compares the base with lower-cased names as it stands, so `FROM Build` is an image.
      baseStage: byName.get(base) ?? null,
      instructions: members
    };
    stages.push(stage);
    if (stage.name !== null) byName.set(stage.name, stage);
  }
  return stages;
}

// packages/dockerfile/words.ts
function splitWords(text, escapeToken2) {
  const words2 = [];
  let word = "";
  let inWord = false;
  let quote = "";
  for (let at2 = 0; at2 < text.length; at2++) {
    const character = text.charAt(at2);
    if (quote === "" && isSpace(character)) {
      if (inWord && word !== "") words2.push(word);
      word = "";
      inWord = false;
      continue;
    }
    inWord = true;
    if (character === escapeToken2 && quote !== "'") {
      if (at2 + 1 === text.length) break;
      word += character + text.charAt(++at2);
      continue;
    }
    if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = "";
    word += character;
  }
  if (word !== "") words2.push(word);
  return words2;
}
function readPairs(keyword, value, escapeToken2) {
  const words2 = splitWords(value, escapeToken2);
  const [first] = words2;
  if (first === void 0) return null;
  if (keyword !== "ARG" && !first.includes("=")) {
    const old = /^([^\t\v\f\r ]*)[\t\v\f\r ]+(.*)$/s.exec(value);
    return old?.[1] ? [{ name: old[1], value: old[2] ?? "" }] : null;
  }
  const pairs2 = words2.map(pair);
  const complete = pairs2.every(({ name: name2, value: value2 }) => name2 !== "" && (value2 !== null || keyword === "ARG"));
  return complete ? pairs2 : null;
}
function pair(word) {
  const equals = word.indexOf("=");
  return equals < 0 ? { name: word, value: null } : { name: word.slice(0, equals), value: word.slice(equals + 1) };
}

// packages/dockerfile/rejected.ts
var something = ({ keyword, value, json }) => value === "" || json?.length === 0 ? `${keyword} has no arguments.` : null;
var pairs = ({ keyword, value }, escapeToken2) => readPairs(keyword, value, escapeToken2) === null ? `${keyword} is not of the form name=value.` : null;
var anything = () => null;
var copy = ({ keyword, value, json }) => {
  const words2 = json ?? value.split(blank);
  if (words2.length < 2) return `${keyword} has no destination.`;
  return isHeredoc(words2.at(-1) ?? "") ? `${keyword} has a heredoc for its destination.` : null;
};
var healthcheck = ({ value, json }) => {
  const [type = "", rest = ""] = value.split(/[\t-\r ]+(.*)/s);
  switch (type.toUpperCase()) {
    case "NONE":
      return rest === "" ? null : "HEALTHCHECK NONE takes no arguments.";
    case "CMD":
      return rest === "" || json?.length === 0 ? "HEALTHCHECK CMD has no command." : null;
    default:
      return "HEALTHCHECK takes NONE or CMD.";
  }
};
var onbuild = ({ value }, escapeToken2) => {
  if (value === "") return "ONBUILD has no arguments.";
  const inner = readInstruction(value, escapeToken2);
  if (inner.badJson) return "The exec form may hold strings only.";
  const paired = inner.keyword === "ENV" || inner.keyword === "LABEL";
  if (paired && inner.value !== "" && readPairs(inner.keyword, inner.value, escapeToken2) === null) {
    return `${inner.keyword} is not of the form name=value.`;
  }
  return ["ONBUILD", "FROM", "MAINTAINER"].includes(trim(inner.keyword)) ? `ONBUILD cannot hold ${inner.keyword}.` : null;
};
var rules = {
  ADD: { flags: ["chown", "chmod", "link", "keep-git-dir", "checksum", "unpack", "exclude"], check: copy },
  ARG: { flags: null, check: pairs },
  CMD: { flags: [], check: anything },
  COPY: { flags: ["chown", "from", "chmod", "link", "exclude", "parents"], check: copy },
  ENTRYPOINT: { flags: [], check: anything },
  ENV: { flags: [], check: pairs },
  EXPOSE: { flags: [], check: something },
  FROM: {
    flags: ["platform"],
    check: ({ value }) => readFrom(value) ? null : "FROM is not of the form image or image AS name."
  },
  HEALTHCHECK: {
    flags: ["interval", "timeout", "start-period", "start-interval", "retries"],
    check: healthcheck
  },
  LABEL: { flags: [], check: pairs },
  MAINTAINER: { flags: [], check: something },
  ONBUILD: { flags: [], check: onbuild },
  RUN: { flags: ["mount", "network", "security", "device"], check: anything },
  SHELL: { flags: [], check: ({ json }) => json?.length ? null : "SHELL takes the exec form only." },
  STOPSIGNAL: { flags: null, check: something },
  USER: { flags: [], check: something },
  VOLUME: {
    flags: [],
    check: (instruction, escapeToken2) => (instruction.json ?? instruction.value.split(blank)).some((path) => trim(path) === "") ? "VOLUME has an empty path." : something(instruction, escapeToken2)
  },
  WORKDIR: { flags: [], check: something }
};
function firstRejected(instructions, escapeToken2) {
  let staged = false;
  for (const instruction of instructions) {
    const message = rejection(instruction, escapeToken2, staged);
    if (message !== null) return { line: instruction.startLine, message };
    staged ||= instruction.keyword === "FROM";
  }
  return staged ? null : { line: 1, message: "The file has no FROM." };
}
function rejection(instruction, escapeToken2, staged) {
  const rule = Object.hasOwn(rules, instruction.keyword) ? rules[instruction.keyword] : void 0;
  if (rule === void 0) return `${shown(instruction.keyword)} is not an instruction.`;
  const unknown = instruction.flags.find(({ name: name2 }) => rule.flags?.includes(name2) === false);
  if (unknown) return `${instruction.keyword} has no flag --${shown(unknown.name)} that is known here.`;
  const message = rule.check(instruction, escapeToken2);
  if (message !== null) return message;
  return staged || ["ARG", "FROM"].includes(instruction.keyword) ? null : `${instruction.keyword} stands before the first FROM.`;
}
function shown(word) {
  const plain = word.replace(/[^\x20-\x7e]/g, "?");
  return plain === "" ? "An empty line" : plain.length > 30 ? `${plain.slice(0, 30)}\u2026` : plain;
}

// packages/dockerfile/directives.ts
var known = /* @__PURE__ */ new Set(["syntax", "escape", "check"]);
var form2 = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*(.+?)[\t\n\f\r ]*$/;
function readDirectives(lines) {
  const values = /* @__PURE__ */ new Map();
  const shebang = lines.count > 0 && lines.text(0).startsWith("#!");
  let escapeToken2 = "\\";
  for (let index = shebang ? 1 : 0; index < lines.count; index++) {
    const line = trimStart(lines.text(index));
    const match = line.startsWith("#") ? form2.exec(trimStart(line.slice(1))) : null;
    const name2 = match?.[1]?.toLowerCase() ?? "";
    const value = match?.[2] ?? "";
    if (!known.has(name2)) break;
    if (values.has(name2) && !shebang)
      return { values, escape: escapeToken2, problem: repeated(index + 1, name2) };
    if (name2 === "escape" && !shebang) {
      if (value !== "\\" && value !== "`")
        return { values, escape: escapeToken2, problem: badEscape(index + 1) };
      escapeToken2 = value;
    }
    values.set(name2, value);
  }
  return { values, escape: escapeToken2, problem: null };
}
function repeated(line, name2) {
  return { line, message: `The directive "${name2}" stands twice at the top of the file.` };
}
function badEscape(line) {
  return { line, message: 'The directive "escape" allows a backslash or a backtick only.' };
}

// packages/dockerfile/lines.ts
var maxLineBytes = 64 * 1024;
function splitLines(text) {
  const starts = [0];
  for (let at2 = text.indexOf("\n"); at2 >= 0; at2 = text.indexOf("\n", at2 + 1)) starts.push(at2 + 1);
  if (starts.at(-1) !== text.length) starts.push(text.length);
  const start = (index) => starts[index] ?? text.length;
  const raw = (index) => text.slice(start(index), start(index + 1));
  return {
    count: starts.length - 1,
    start,
    raw,
    text(index) {
      let end = start(index + 1);
      while (end > start(index) && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
      return text.slice(start(index), end);
    },
    tooLong() {
      return starts.findIndex((from, index) => {
        const length = start(index + 1) - from;
        if (length * 3 < maxLineBytes) return false;
        return Buffer.byteLength(raw(index).replace(/\n$/, "")) >= maxLineBytes;
      });
    }
  };
}

// packages/dockerfile/split.ts
function splitDockerfile(text) {
  const lines = splitLines(text);
  const directives = readDirectives(lines);
  const instructions = [];
  const problems = directives.problem ? [directives.problem] : [];
  const tooLong = lines.tooLong();
  if (tooLong >= 0) problems.push({ line: tooLong + 1, message: "The line is 64 KiB or longer." });
  let at2 = 0;
  while (at2 < lines.count) {
    const logical = readLogicalLine(lines, at2, directives.escape);
    if (logical === null) {
      at2++;
      continue;
    }
    const command = readInstruction(logical.text, directives.escape);
    if (command.badJson) problems.push({ line: at2 + 1, message: "The exec form may hold strings only." });
    const bodies = readHeredocs(lines, logical, command, directives.escape, problems);
    instructions.push({
      ...command,
      startLine: at2 + 1,
      endLine: bodies.end,
      start: lines.start(at2),
      end: lines.start(bodies.end),
      heredocs: bodies.heredocs
    });
    at2 = bodies.end;
  }
  if (instructions.length === 0) problems.push({ line: 1, message: "The file has no instructions." });
  problems.sort((a, b) => a.line - b.line);
  return { directives, instructions, problem: problems[0] ?? null };
}
function readLogicalLine(lines, first, escapeToken2) {
  const line = lines.text(first);
  const head = trimStart(line);
  if (head === "" || head.startsWith("#")) return null;
  const parts = [{ at: 0, from: lines.start(first) + line.length - head.length }];
  let piece = withoutContinuation(head, escapeToken2);
  let end = first + 1;
  if (piece === null) return { first, end, text: head, parts };
  const pieces = [piece];
  let length = piece.length;
  while (piece !== null && end < lines.count) {
    const index = end++;
    const next = lines.text(index);
    const bare = trimStart(next);
    if (bare === "" || bare.startsWith("#")) continue;
    piece = withoutContinuation(next, escapeToken2);
    parts.push({ at: length, from: lines.start(index) });
    pieces.push(piece ?? next);
    length += (piece ?? next).length;
  }
  return { first, end, text: pieces.join(""), parts };
}
function withoutContinuation(line, escapeToken2) {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "	")) end--;
  return line[end - 1] === escapeToken2 && line[end - 2] !== escapeToken2 ? line.slice(0, end - 1) : null;
}
function readHeredocs(lines, logical, command, escapeToken2, problems) {
  const none = { heredocs: [], end: logical.end };
  if (!logical.text.includes("<<")) return none;
  const inner = command.keyword === "ONBUILD" ? readInstruction(command.value, escapeToken2) : command;
  if (!allowsHeredoc(inner)) return none;
  const announced = announcedHeredocs(logical.text);
  if (announced === null) {
    problems.push({ line: logical.first + 1, message: "The heredoc's delimiter cannot be read." });
    return none;
  }
  const heredocs = [];
  let end = logical.end;
  for (const start of announced) {
    const close = closingLine(lines, end, start);
    const body = Array.from({ length: close - end }, (_, index) => lines.raw(end + index)).join("");
    heredocs.push({
      delimiter: start.delimiter,
      body: start.stripTabs ? body.replace(/(^|\n)\t+/g, "$1") : body
    });
    if (close === lines.count) {
      problems.push({ line: logical.first + 1, message: "A heredoc of this instruction is never closed." });
    }
    end = Math.min(close + 1, lines.count);
  }
  return { heredocs, end };
}
function closingLine(lines, from, { delimiter, stripTabs }) {
  for (let index = from; index < lines.count; index++) {
    const line = lines.text(index);
    if ((stripTabs ? line.replace(/^\t+/, "") : line) === delimiter) return index;
  }
  return lines.count;
}

// packages/dockerfile/parse.ts
var maxCompared = 256 * 1024;
function parseDockerfile(path, text) {
  const bom = text.startsWith("\uFEFF");
  const body = bom ? text.slice(1) : text;
  const split2 = splitDockerfile(body);
  const byteOffset = byteOffsets(body, bom ? 3 : 0);
  const instructions = split2.instructions.map(
    (instruction, index) => ({
      index,
      keyword: instruction.keyword,
      startLine: instruction.startLine,
      endLine: instruction.endLine,
      start: byteOffset(instruction.start),
      end: byteOffset(instruction.end),
      source: body.slice(instruction.start, instruction.end),
      value: instruction.value,
      flags: instruction.flags,
      json: instruction.json,
      heredocs: instruction.heredocs
    })
  );
  return {
    path,
    text: body,
    escape: split2.directives.escape,
    directives: split2.directives.values,
    instructions,
    stages: readStages(instructions),
    newline: body.includes("\r\n") ? "\r\n" : "\n",
    disagreement: compare(body, split2.instructions),
    problem: split2.problem ?? firstRejected(instructions, split2.directives.escape)
  };
}
function compare(text, ours) {
  if (text.length > maxCompared) {
    return { line: 1, message: "The file is too large to be read by both parsers." };
  }
  const theirs = readAst(text);
  if (theirs === null) return { line: 1, message: "The second parser failed on this file." };
  const count = Math.max(ours.length, theirs.length);
  for (let index = 0; index < count; index++) {
    const our = ours[index];
    const their = theirs[index];
    if (our && their && same(our, their)) continue;
    const line = Math.min(our?.startLine ?? Infinity, their?.startLine ?? Infinity);
    return { line, message: `The two parsers read the file differently from line ${line} on.` };
  }
  return null;
}
function same(our, their) {
  return our.keyword === their.keyword && our.startLine === their.startLine && our.heredocs.map(({ delimiter }) => delimiter).join("\n") === their.delimiters.join("\n");
}

// packages/dockerfile/read.ts
var maxLength = 256 * 1024;
var maxInstructions = 500;
var readings = /* @__PURE__ */ new WeakMap();
function readDockerfile(files, path) {
  const known2 = readings.get(files) ?? /* @__PURE__ */ new Map();
  readings.set(files, known2);
  const answer = known2.get(path) ?? read(files, path);
  known2.set(path, answer);
  return answer;
}
function read(files, path) {
  const text = files.text(path);
  if (isUnreadable(text)) return text.message;
  if (text.length > maxLength) return `${path} is larger than 256 KiB, so nothing in it was checked.`;
  const dockerfile = parseDockerfile(path, text);
  const { instructions, problem } = dockerfile;
  if (instructions.length > maxInstructions) {
    return `${path} has more than ${maxInstructions} instructions, so nothing in it was checked.`;
  }
  const from = instructions.find(({ keyword }) => keyword === "FROM");
  if (!from) return `${path} is no Dockerfile: it has no FROM.`;
  if (problem === null || problem.line >= from.startLine) return dockerfile;
  return `${path} is no Dockerfile that can be built: ${problem.message.replace(/\.$/, "")} (line ${problem.line}).`;
}

// packages/dockerfile/discover.ts
var foreign = /* @__PURE__ */ new Set(["node_modules", "vendor", ".git"]);
var templates = /* @__PURE__ */ new Set([
  "j2",
  "jinja",
  "jinja2",
  "erb",
  "tmpl",
  "tpl",
  "template",
  "in",
  "mustache",
  "hbs",
  "ejs"
]);
var others = /* @__PURE__ */ new Set([
  ...["dockerignore", "md", "mdx", "rst", "txt", "adoc", "html", "json", "yml", "yaml", "toml", "lock", "sh"],
  ...["bak", "orig", "rej", "swp", "patch", "diff", "go", "js", "ts", "py", "rb", "java", "cs", "php", "rs"]
]);
function isDockerfile(path) {
  const folders = path.split("/");
  const name2 = folders.pop() ?? "";
  if (folders.some((folder) => foreign.has(folder))) return false;
  const suffixed = /^(?:Dockerfile|dockerfile|Containerfile)(?:\.(.+))?$/s.exec(name2);
  if (suffixed) {
    const ending = suffixed[1]?.split(".").at(-1)?.toLowerCase() ?? "";
    return !templates.has(ending) && !others.has(ending) && !ending.endsWith("~");
  }
  return /^.+\.(?:Dockerfile|dockerfile|Containerfile|containerfile)$/s.test(name2);
}
function findDockerfiles(paths) {
  return paths.filter(isDockerfile);
}

// packages/dockerfile/contexts.ts
import { posix as posix4 } from "node:path";

// packages/dockerfile/paths.ts
import { posix } from "node:path";
function cleanPath(path) {
  return posix.normalize(path).replace(/(?<=.)\/+$/, "");
}
function joinPath(folder, path) {
  return cleanPath(`${folder}/${path}`);
}
function relativeTo(folder, path) {
  if (folder === ".") return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

// packages/dockerfile/contexts/mention.ts
var maxLength2 = 256 * 1024;
function isFolder(text) {
  return text !== "" && text !== "-" && !text.startsWith("/") && !/[$*?{}]|:\/\/|^git@/.test(text);
}
function lineFinder(text) {
  const lines = splitLines(text);
  return (offset) => {
    let low = 0;
    let high = lines.count;
    while (low < high) {
      const middle = low + high >> 1;
      if (lines.start(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

// packages/dockerfile/contexts/yaml.ts
var import_yaml = __toESM(require_dist(), 1);
var maxDepth = 50;
var maxEntries = 1e3;
function readYaml(text) {
  if (text.length > maxLength2) return null;
  try {
    const lines = new import_yaml.LineCounter();
    const document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, logLevel: "silent" });
    return wrap({ document, lines }, document.contents, 0);
  } catch {
    return null;
  }
}
function wrap(source, unresolved, depth) {
  const node = (0, import_yaml.isAlias)(unresolved) ? unresolved.resolve(source.document) : unresolved;
  if (!node || depth > maxDepth) return null;
  const pairs2 = (0, import_yaml.isMap)(node) ? node.items : [];
  const own = (key) => {
    const pair2 = pairs2.find(({ key: candidate }) => (0, import_yaml.isScalar)(candidate) && candidate.value === key);
    return pair2 ? wrap(source, pair2.value, depth + 1) : null;
  };
  return {
    line: source.lines.linePos(node.range?.[0] ?? 0).line,
    text: (0, import_yaml.isScalar)(node) && node.value !== null ? String(node.value) : null,
    get: (key) => own(key) ?? own("<<")?.get(key) ?? null,
    entries() {
      const items = (0, import_yaml.isSeq)(node) ? node.items.map((item) => ["", item]) : pairs2.map(({ key, value }) => [(0, import_yaml.isScalar)(key) ? key.value : "", value]);
      return items.slice(0, maxEntries).flatMap(([key, item]) => {
        const value = wrap(source, item, depth + 1);
        return value ? [{ key: String(key), value }] : [];
      });
    }
  };
}

// packages/dockerfile/contexts/bake.ts
function readBake(text, file, folder) {
  if (text.length > maxLength2) return [];
  const targets = file.endsWith(".json") ? jsonTargets(text) : hclTargets(text);
  return [...targets].flatMap(([name2, target]) => {
    if (target.context === null && target.dockerfile === null && target.inherits.length === 0) return [];
    const context = inherited(targets, name2, "context") ?? ".";
    const dockerfile = inherited(targets, name2, "dockerfile") ?? "Dockerfile";
    if (!isFolder(context) || !isFolder(dockerfile)) return [];
    const root = joinPath(folder, context);
    return [{ dockerfile: joinPath(root, dockerfile), context: root, file, line: target.line }];
  });
}
function inherited(targets, name2, key, seen = []) {
  const target = targets.get(name2);
  if (!target || seen.includes(name2)) return null;
  if (target[key] !== null) return target[key];
  for (const parent of [...target.inherits].reverse()) {
    const value = inherited(targets, parent, key, [...seen, name2]);
    if (value !== null) return value;
  }
  return null;
}
function jsonTargets(text) {
  const targets = readYaml(text)?.get("target")?.entries() ?? [];
  return new Map(
    targets.map(({ key, value }) => [
      key,
      {
        context: value.get("context")?.text ?? null,
        dockerfile: value.get("dockerfile")?.text ?? null,
        inherits: value.get("inherits")?.entries().flatMap((entry) => entry.value.text ?? []) ?? [],
        line: value.line
      }
    ])
  );
}
function hclTargets(text) {
  const plain = withoutComments(text);
  const lineOf = lineFinder(plain);
  const targets = /* @__PURE__ */ new Map();
  const opening2 = /^[ \t]*target[ \t]+"([^"\n]+)"[ \t]*\{/gm;
  for (let block = opening2.exec(plain); block !== null; block = opening2.exec(plain)) {
    const end = closingBrace(plain, opening2.lastIndex);
    const body = plain.slice(opening2.lastIndex, end);
    const inherits = /^[ \t]*inherits[ \t]*=[ \t]*\[([^[\]]*)\]/m.exec(body)?.[1] ?? "";
    targets.set(block[1] ?? "", {
      context: /^[ \t]*context[ \t]*=[ \t]*"([^"\n]*)"/m.exec(body)?.[1] ?? null,
      dockerfile: /^[ \t]*dockerfile[ \t]*=[ \t]*"([^"\n]*)"/m.exec(body)?.[1] ?? null,
      inherits: [...inherits.matchAll(/"([^"\n]*)"/g)].map((match) => match[1] ?? ""),
      line: lineOf(block.index)
    });
    opening2.lastIndex = end;
  }
  return targets;
}
function withoutComments(text) {
  return text.replace(
    /"(?:\\.|[^"\\\n])*"|#.*|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g,
    (match) => match.startsWith('"') ? match : match.replace(/[^\n]/g, " ")
  );
}
function closingBrace(text, start) {
  let depth = 1;
  for (const token of text.slice(start).matchAll(/"(?:\\.|[^"\\\n])*"|[{}]/g)) {
    if (token[0] === "{") depth++;
    if (token[0] === "}" && --depth === 0) return start + token.index;
  }
  return text.length;
}

// packages/dockerfile/contexts/build-line.ts
import { posix as posix2 } from "node:path";

// packages/dockerfile/shell-reader.ts
function readScript(text, span = (start, end) => ({ start, end })) {
  const reader = new Reader(span);
  reader.read(parse(text));
  return { commands: reader.commands, opaque: reader.opaque };
}
var opaqueNodes = {
  If: "control-flow",
  For: "control-flow",
  ArithmeticFor: "control-flow",
  Select: "control-flow",
  While: "control-flow",
  Case: "control-flow",
  Negation: "control-flow",
  TestCommand: "bash-syntax",
  ArithmeticCommand: "bash-syntax",
  Time: "bash-syntax",
  Coproc: "bash-syntax",
  Subshell: "subshell",
  BraceGroup: "subshell",
  Function: "function",
  CommandExpansion: "substitution",
  ProcessSubstitution: "substitution",
  HereDoc: "here-document",
  HereString: "bash-syntax",
  ExtendedGlob: "bash-syntax",
  BraceExpansion: "bash-syntax",
  AnsiCQuoted: "bash-syntax",
  LocaleString: "bash-syntax",
  ArrayValue: "bash-syntax",
  Replace: "bash-syntax",
  Slice: "bash-syntax",
  CaseModification: "bash-syntax",
  Transform: "bash-syntax",
  Names: "bash-syntax",
  Unknown: "bash-syntax"
};
var evaluators = /* @__PURE__ */ new Set(["eval", "source", ".", "exec", "trap", "alias", "unalias"]);
var Reader = class {
  commands = [];
  opaque = null;
  span;
  /** Set inside of backticks with escapes, whose offsets count in a text of their own: the command around them. */
  around = null;
  constructor(span) {
    this.span = span;
  }
  read(script) {
    this.list(script, false);
  }
  /** A script or the body of a compound command: statements one after the other. */
  list(node, nested) {
    if ("errors" in node && node.errors?.length) this.note("syntax-error");
    let operator = null;
    forEachChild(node, (child) => {
      this.visit(child, operator, nested);
      operator = "background" in child && child.background ? "&" : ";";
    });
  }
  visit(node, operator, nested) {
    switch (node.type) {
      case "Statement":
        if (node.background) this.note("background");
        this.visit(node.command, operator, nested);
        return;
      case "AndOr":
        for (const [index, command] of node.commands.entries()) {
          this.visit(command, index === 0 ? operator : node.operators[index - 1] ?? null, nested);
        }
        return;
      case "Pipeline":
        for (const prefix of node.prefixes) this.note(opaqueNodes[prefix.type] ?? "bash-syntax");
        if (node.operators.includes("|&")) this.note("bash-syntax");
        for (const [index, command] of node.commands.entries()) {
          this.visit(command, index === 0 ? operator : "|", nested);
        }
        return;
      case "Command":
        this.simple(node, operator, nested);
        return;
      case "Script":
      case "CompoundList":
        this.list(node, true);
        return;
      default: {
        const reason = opaqueNodes[node.type];
        if (reason) this.note(reason);
        forEachChild(node, (child) => this.visit(child, null, true));
      }
    }
  }
  simple(node, operator, nested) {
    const variables = /* @__PURE__ */ new Set();
    const inner = [];
    const reason = look(node, variables, inner);
    const assignments = node.prefix.flatMap((part) => part.type === "Assignment" ? [part] : []);
    const words2 = [...node.name ? [node.name.value] : [], ...node.args.map(argument)];
    const opaque = reason ?? (node.name ? named(node.name) : null);
    const span = this.around ?? this.span(node.pos, node.end);
    this.commands.push({
      operator,
      nested,
      words: words2,
      assignments: assignments.map(({ name: name2, value }) => ({
        name: name2,
        value: value.type === "Word" ? value.value : ""
      })),
      redirections: node.redirects.map(redirection),
      variables: [...variables],
      opaque,
      ...span
    });
    if (opaque) this.note(opaque);
    const outer = this.around;
    for (const script of inner) {
      if ("source" in script && script.source !== void 0) this.around = span;
      this.list(script, true);
      this.around = outer;
    }
  }
  note(reason) {
    this.opaque ??= reason;
  }
};
function look(node, variables, scripts2) {
  let reason = opaqueNodes[node.type] ?? null;
  if (node.type === "SimpleExpansion") variables.add(node.text.slice(1));
  if (node.type === "ParameterExpansion") {
    variables.add(node.parameter);
    if (node.prefix === "!" || node.index) reason = "bash-syntax";
  }
  if (node.type === "Redirect" && node.operator.startsWith("&>")) reason = "bash-syntax";
  if (node.type === "Assignment" && (node.append || node.index)) reason = "bash-syntax";
  forEachChild(node, (child) => {
    if (child.type === "Script") scripts2.push(child);
    else reason = look(child, variables, scripts2) ?? reason;
  });
  return reason;
}
function named(name2) {
  if (evaluators.has(name2.value)) return "eval";
  const dynamic = (name2.parts ?? []).some(({ type }) => type.endsWith("Expansion") || type === "Glob");
  return dynamic || name2.value.includes("$") ? "dynamic-command" : null;
}
function argument(node) {
  if (node.type === "Word") return node.value;
  return `${node.name}=${node.value.type === "Word" ? node.value.value : ""}`;
}
function redirection(node) {
  const target = node.type === "HereDoc" ? node.delimiter?.value : node.target?.value;
  const descriptor = node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : null;
  return { operator: node.operator, descriptor, target: target ?? "" };
}

// packages/dockerfile/contexts/build-line.ts
var programs = /* @__PURE__ */ new Set(["docker", "podman", "nerdctl", "buildah"]);
var switches = /* @__PURE__ */ new Set([
  ...[
    "--check",
    "--compress",
    "--debug",
    "-D",
    "--disable-content-trust",
    "--force-rm",
    "--load",
    "--no-cache"
  ],
  ...["--pull", "--push", "--quiet", "-q", "--rm", "--squash", "--stream"]
]);
function mayBuild(text) {
  if (text.length > maxLength2) return false;
  return text.split("\n").some((line) => {
    const program = line.search(/\b(?:docker|podman|nerdctl|buildah)\b/);
    return program >= 0 && /\b(?:build|bud)\b/.test(line.slice(program));
  });
}
function readBuildLines(text, file, folders, exists) {
  if (!mayBuild(text)) return [];
  const known2 = withKnownFolders(
    text,
    folders.every((folder) => folder === ".")
  );
  const lineOf = lineFinder(known2);
  const mentions2 = [];
  const variables = /* @__PURE__ */ new Map();
  let moved = ".";
  for (const command of readScript(known2).commands) {
    for (const { name: name2, value } of command.assignments) variables.set(name2, expand(value, variables));
    const words2 = command.words.map((word) => expand(word, variables));
    if (words2[0] === "cd") moved = follow(moved, words2[1]);
    const build2 = readBuild(words2);
    if (build2 === null || moved === null) continue;
    const line = lineOf(command.start);
    const here = moved;
    const found = folders.flatMap((folder) => located(build2, joinPath(folder, here))).find(({ dockerfile }) => exists(dockerfile));
    if (found) mentions2.push({ ...found, file, line });
  }
  return mentions2;
}
var workedOut = /\$\(cd (?:-- )?"?([^()"&;\n]{1,200}?)"?(?: {0,9}&?>[^&;\n]{0,40}(?:2>&1)?)? {0,9}(?:&&|;) {0,9}pwd(?: -P)?\)/g;
function withKnownFolders(text, atRoot) {
  const here = text.replace(/\$[({](?:CURDIR|PWD)[)}]|\$PWD\b|\$\(pwd\)|`pwd`|\$\(git rev-parse --show-toplevel\)/g, ".").replace(/\$\(dirname (?:-- )?"?(?:\$0|\$\{0\}|\$\{?BASH_SOURCE(?:\[0\])?\}?)"?\)/g, ".").replace(/\$\((?:readlink -f|realpath) (?:-- )?"?([^()"\n]{1,200})"?\)/g, "$1").replace(workedOut, "$1");
  const workspace = /\$\{\{\s*github\.workspace\s*\}\}|\$\{GITHUB_WORKSPACE\}|\$GITHUB_WORKSPACE\b/g;
  return (atRoot ? here.replace(workspace, ".") : here).replace(/\$\{\{[^}\n]{0,500}\}\}/g, "$EXPRESSION");
}
function expand(text, variables) {
  return text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced2, bare) => {
    const value = variables.get(braced2 ?? bare ?? "");
    return value === void 0 || value.includes("$") ? whole : value;
  });
}
function follow(from, to) {
  return from === null || to === void 0 || !isFolder(to) ? null : joinPath(from, to);
}
function readBuild(words2) {
  const at2 = words2.findIndex((word) => programs.has(posix2.basename(word)));
  const verb = words2.findIndex((word, index) => index > at2 && (word === "build" || word === "bud"));
  const between = words2.slice(at2 + 1, verb);
  if (at2 < 0 || verb < 0 || !between.every((word) => /^(?:buildx|image|builder|-.+)$/.test(word)))
    return null;
  let context = null;
  let dockerfile = null;
  for (let index = verb + 1; index < words2.length; index++) {
    const word = words2[index] ?? "";
    const named3 = /^(?:-f|--file)(?:=(.*))?$/.exec(word);
    if (named3) dockerfile = named3[1] ?? words2[++index] ?? null;
    else if (!word.startsWith("-") || word === "-") context = word;
    else if (!word.includes("=") && !switches.has(word)) index++;
  }
  const plain = context !== null && isFolder(context) && (dockerfile === null || isFolder(dockerfile));
  return plain && context !== null ? { context, dockerfile } : null;
}
function located(build2, folder) {
  const context = joinPath(folder, build2.context);
  const dockerfiles = build2.dockerfile === null ? ["Dockerfile", "Containerfile"].map((name2) => joinPath(context, name2)) : [joinPath(folder, build2.dockerfile)];
  return dockerfiles.map((dockerfile) => ({ dockerfile, context }));
}

// packages/dockerfile/contexts/by-sources.ts
import { posix as posix3 } from "node:path";

// packages/dockerfile/glob.ts
function globToRegExp(glob) {
  const characters = [...glob];
  let source = "";
  for (let at2 = 0; at2 < characters.length; at2++) {
    const character = characters[at2] ?? "";
    if (character === "*") source += anyName;
    else if (character === "?") source += "[^/]";
    else if (character === "[") {
      const set = readSet(characters, at2 + 1);
      if (set === null) return null;
      source += set.source;
      at2 = set.end;
    } else if (character === "\\") {
      const escaped = characters[++at2];
      if (escaped === void 0) return null;
      source += literal(escaped);
    } else source += literal(character);
  }
  return compileGlob(source, "su");
}
var maxSource = 64 * 1024;
var maxTries = 4;
function compileGlob(source, flags) {
  if (source.length > maxSource) return null;
  const parts = source.split(/(\[\^\/\]\*|\(\.\*\/\)\?|\.\*)/);
  const hasSet = parts.some((part, at2) => at2 % 2 === 0 && part.includes("["));
  let tries = 0;
  let linear = "";
  for (let at2 = 0; at2 < parts.length; at2 += 2) {
    const [star, text = ""] = [parts[at2 - 1] ?? "", parts[at2] ?? ""];
    const isFirstFit = star === anyName && parts[at2 + 1] === anyName && !hasSet;
    linear += isFirstFit ? `(?=(?<at${at2}>${anyName}?${text}))\\k<at${at2}>` : star + text;
    if (star !== "" && !isFirstFit) tries++;
  }
  return tries > maxTries ? null : new RegExp(`^${linear}$`, flags);
}
var anyName = "[^/]*";
function hasWildcard(path) {
  return /[*?[]/.test(path.replace(/\\./gs, ""));
}
function readSet(characters, start) {
  let at2 = start;
  const negated = characters[at2] === "^";
  if (negated) at2++;
  let ranges = "";
  for (let first = true; first || characters[at2] !== "]"; first = false) {
    const low = readSetCharacter(characters, at2);
    if (low === null) return null;
    at2 = low.next;
    let high = low;
    if (characters[at2] === "-") {
      const read3 = readSetCharacter(characters, at2 + 1);
      if (read3 === null) return null;
      high = read3;
      at2 = high.next;
    }
    if ((low.character.codePointAt(0) ?? 0) <= (high.character.codePointAt(0) ?? 0)) {
      ranges += `${literal(low.character)}-${literal(high.character)}`;
    }
  }
  return { source: `[${negated ? "^" : ""}${ranges}]`, end: at2 };
}
function readSetCharacter(characters, at2) {
  const escaped = characters[at2] === "\\";
  const character = characters[escaped ? at2 + 1 : at2];
  if (character === void 0 || !escaped && (character === "-" || character === "]")) return null;
  const next = at2 + (escaped ? 2 : 1);
  return next < characters.length ? { character, next } : null;
}
function literal(character) {
  return /[\^$\\.*+?()[\]{}|/-]/.test(character) ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character;
}

// packages/dockerfile/patterns.ts
function compilePatterns(lines) {
  const patterns = [];
  for (const line of lines) {
    const trimmed = trim(line);
    if (trimmed === "") continue;
    const pattern = compilePattern(cleanPath(trimmed));
    if (pattern === null) return null;
    patterns.push(pattern);
  }
  return matcher(patterns);
}
function matcher(patterns) {
  const folders = /* @__PURE__ */ new Map();
  const answers = /* @__PURE__ */ new Map();
  function look2(path) {
    const slash = path.lastIndexOf("/");
    const above2 = slash < 0 ? null : lookFolder(path.slice(0, slash));
    let matched = false;
    const byPattern = patterns.map((pattern, index) => {
      const inherited2 = above2?.byPattern[index] ?? false;
      const match = inherited2 || pattern.exception === matched && pattern.matches(path);
      if (match) matched = !pattern.exception;
      return match;
    });
    return { matched, byPattern };
  }
  function lookFolder(path) {
    const known2 = folders.get(path) ?? look2(path);
    folders.set(path, known2);
    return known2;
  }
  return (path) => {
    if (patterns.length === 0) return false;
    const answer = answers.get(path) ?? look2(path).matched;
    answers.set(path, answer);
    return answer;
  };
}
function compilePattern(cleaned) {
  const exception = cleaned.startsWith("!");
  const text = exception ? cleaned.slice(1) : cleaned;
  if (text === "" || badPattern(text)) return null;
  const matches = compileText(text);
  return matches && { exception, matches };
}
function badPattern(text) {
  let left = ".";
  for (const part of partsBetweenStars(text)) {
    const glob = globToRegExp(part);
    if (glob === null) return true;
    if (!glob.test(left)) return false;
    left = "";
  }
  return false;
}
function partsBetweenStars(text) {
  const parts = [""];
  let inSet = false;
  for (let at2 = 0; at2 < text.length; at2++) {
    const character = text.charAt(at2);
    if (character === "*" && !inSet) {
      parts.push("");
      continue;
    }
    if (character === "[") inSet = true;
    if (character === "]") inSet = false;
    parts.push(parts.pop() + character + (character === "\\" ? text.charAt(++at2) : ""));
  }
  return parts.filter((part) => part !== "");
}
function compileText(text) {
  let source = "";
  let set = -1;
  let kind = "exact";
  for (let at2 = 0; at2 < text.length; at2++) {
    const character = text.charAt(at2);
    const start = at2;
    if (character === "*" && text[at2 + 1] === "*") {
      at2 += text[at2 + 2] === "/" ? 2 : 1;
      if (at2 + 1 < text.length) {
        source += "(.*/)?";
        kind = "expression";
      } else if (kind === "exact") kind = "prefix";
      else {
        source += ".*";
        kind = "expression";
      }
      if (start === 0) kind = "suffix";
      continue;
    }
    if (character === "\\") {
      const escaped = escapeSequence(text.charAt(++at2));
      if (escaped === null) return null;
      source += escaped;
      kind = "expression";
    } else if (character === "]") {
      const member = set >= 0 && /^\^?$/.test(source.slice(set));
      source += member ? "\\]" : "]";
      if (!member) set = -1;
      kind = "expression";
    } else if (character === "[") {
      source += "[";
      if (set < 0) set = source.length;
      kind = "expression";
    } else if (character === "*" || character === "?") {
      source += character === "*" ? "[^/]*" : "[^/]";
      set = -1;
      kind = "expression";
    } else source += ".+()|{}$/".includes(character) ? `\\${character}` : character;
  }
  switch (kind) {
    case "exact":
      return (path) => path === text;
    case "prefix":
      return (path) => path.startsWith(text.slice(0, -2));
    case "suffix":
      return (path) => path.endsWith(text.slice(2)) || text[2] === "/" && path === text.slice(3);
    case "expression":
      return expression(source);
  }
}
function expression(source) {
  if (source.includes("[[:")) return null;
  for (const flags of ["su", "s"]) {
    try {
      const compiled = compileGlob(source, flags);
      return compiled && ((path) => compiled.test(path));
    } catch {
    }
  }
  return null;
}
function escapeSequence(character) {
  if (character === "") return "\\";
  if (character === "a") return "\\x07";
  if (/[dDwWsSbBfnrtv]/.test(character)) return `\\${character}`;
  if (/[0-9A-Za-z]/.test(character)) return null;
  return /[\^$\\.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}

// packages/dockerfile/copied.ts
function readCopied(instruction, ignore, escapeToken2) {
  if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") return null;
  const words2 = instruction.json ?? instruction.value.split(blank);
  const written = words2.slice(0, -1).filter((word) => !isHeredoc(word));
  const last = words2.at(-1);
  if (last === void 0 || words2.length < 2) return null;
  const plain = (word) => lex(word, { rawQuotes: false, rawEscapes: false, escapeToken: escapeToken2 })?.text ?? null;
  const read3 = hasFlag(instruction, "from") ? [] : written.map(plain);
  const sources = read3.filter((source) => source !== null).filter((source) => !isRemote(source));
  const matchers = sources.map((source) => sourceMatcher(source, instruction));
  const certain = !read3.includes(null) && !matchers.includes(null) && !sources.some((source) => source.includes("$"));
  const selected = certain ? matchers.filter((matcher2) => matcher2 !== null) : [() => true];
  return {
    sources,
    destination: plain(last) ?? last,
    certain,
    covers: (path) => !ignore.ignores(path) && selected.some((selects) => selects(path))
  };
}
function hasFlag(instruction, name2) {
  return instruction.flags.some((flag2) => flag2.name === name2 && flag2.value !== "false");
}
function isRemote(source) {
  return /^(?:[a-z]+:\/\/|git@)/.test(source);
}
var maxPath = 4096;
var maxStars = 4;
function sourceMatcher(source, instruction) {
  const exclude = compilePatterns(
    instruction.flags.flatMap(({ name: name2, value }) => name2 === "exclude" && value !== null ? [value] : [])
  );
  if (exclude === null) return null;
  if (hasFlag(instruction, "parents")) return parentsMatcher(source, exclude);
  const path = fromRoot(source);
  if (!hasWildcard(path)) {
    return (candidate) => {
      const inside = below(path, candidate);
      return inside !== null && (inside === "" || !exclude(inside));
    };
  }
  if (path.length > maxPath) return null;
  const glob = globToRegExp(path);
  if (glob === null) return path.split("*").length > maxStars ? null : () => false;
  return (candidate) => upwards(candidate).some(
    (folder) => glob.test(folder) && (folder === candidate || !exclude(candidate.slice(folder.length + 1)))
  );
}
function parentsMatcher(source, exclude) {
  const pivot = source.indexOf("/./");
  const folder = fromRoot(pivot < 0 ? "" : source.slice(0, pivot));
  const include = compilePatterns([fromRoot(pivot < 0 ? source : source.slice(pivot + 3))]);
  if (include === null || hasWildcard(folder)) return null;
  return (candidate) => {
    const inside = below(folder, candidate);
    return inside !== null && include(inside) && !exclude(inside);
  };
}
function fromRoot(source) {
  return cleanPath(`/${source}`).slice(1);
}
function below(folder, path) {
  if (folder === "") return path;
  if (path === folder) return "";
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}
function upwards(path) {
  const paths = [path];
  for (let at2 = path.lastIndexOf("/"); at2 > 0; at2 = path.lastIndexOf("/", at2 - 1))
    paths.push(path.slice(0, at2));
  return paths;
}

// packages/dockerfile/contexts/by-sources.ts
var nothingIgnored = { path: null, patterns: [], problem: null, ignores: () => false };
function contextBySources(files, dockerfile) {
  const folder = posix3.dirname(dockerfile);
  if (folder === ".") return folder;
  const sources = literalSources(files, dockerfile);
  const liesIn = (context) => (source) => isThere(files, joinPath(context, source));
  return !sources.every(liesIn(folder)) && sources.every(liesIn(".")) ? "." : folder;
}
function literalSources(files, path) {
  const dockerfile = readDockerfile(files, path);
  if (typeof dockerfile === "string") return [];
  return dockerfile.instructions.flatMap((instruction) => readCopied(instruction, nothingIgnored, dockerfile.escape)?.sources ?? []).filter((source) => !source.includes("$") && !hasWildcard(source)).map((source) => joinPath("/", source).slice(1));
}
function isThere(files, path) {
  return path === "." || files.exists(path) || isFolder2(files.paths, `${path}/`);
}
function isFolder2(paths, prefix) {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (paths[middle] < prefix) low = middle + 1;
    else high = middle;
  }
  return paths[low]?.startsWith(prefix) === true;
}

// packages/dockerfile/contexts/compose.ts
function readCompose(text, file, folder) {
  const services = readYaml(text)?.get("services")?.entries() ?? [];
  return services.flatMap(({ value: service }) => {
    const build2 = service.get("build");
    if (!build2 || build2.get("dockerfile_inline")) return [];
    const named3 = build2.text === null ? build2.get("context") : build2;
    const context = withDefaults(named3?.text ?? ".");
    const dockerfile = withDefaults(build2.get("dockerfile")?.text ?? "Dockerfile");
    if (!isFolder(context) || !isFolder(dockerfile)) return [];
    const root = joinPath(folder, context);
    return [{ dockerfile: joinPath(root, dockerfile), context: root, file, line: (named3 ?? build2).line }];
  });
}
function withDefaults(text) {
  return text.replace(/\$\{\w+:?-([^}]{0,500})\}/g, "$1");
}

// packages/dockerfile/contexts/makefile.ts
function readMakefile(text, file, folder, exists) {
  if (!mayBuild(text)) return [];
  const mentions2 = [];
  const lines = text.split("\n");
  for (let at2 = 0; at2 < lines.length; at2++) {
    const first = at2;
    while (lines[at2]?.endsWith("\\") && at2 + 1 < lines.length) at2++;
    const logical = lines.slice(first, at2 + 1).join("\n");
    if (!logical.startsWith("	")) continue;
    const recipe = logical.replace(/^\t[@+-]*/, "").replace(/\$\$/g, "$");
    for (const mention of readBuildLines(withoutVariables(recipe), file, [folder], exists)) {
      mentions2.push({ ...mention, line: first + mention.line });
    }
  }
  return mentions2;
}
function withoutVariables(recipe) {
  return recipe.replace(/\$\((?!CURDIR|PWD|pwd|dirname)([^()\n]*)\)/g, "$X");
}

// packages/dockerfile/contexts/package-scripts.ts
function readPackageScripts(text, file, folder, exists) {
  if (!mayBuild(text)) return [];
  const scripts2 = readYaml(text)?.get("scripts")?.entries() ?? [];
  return scripts2.flatMap(
    ({ value }) => readBuildLines(value.text ?? "", file, [folder], exists).map((mention) => ({
      ...mention,
      line: value.line
    }))
  );
}

// packages/dockerfile/contexts/matrix.ts
var maxRows = 64;
function matrixRows(matrix) {
  let rows = [/* @__PURE__ */ new Map()];
  const axes = matrix?.entries().filter(({ key }) => key !== "include" && key !== "exclude") ?? [];
  for (const { key, value } of axes) {
    const values = value.entries().map((entry) => flat(key, entry.value));
    if (values.length > 0) {
      rows = rows.flatMap((row) => values.map((more) => new Map([...row, ...more]))).slice(0, maxRows);
    }
  }
  const included = matrix?.get("include")?.entries() ?? [];
  return [...rows, ...included.map(({ value }) => flat("", value))].slice(0, maxRows);
}
function flat(name2, value, depth = 0) {
  if (value.text !== null) return /* @__PURE__ */ new Map([[name2, value.text]]);
  const inner = depth < 2 ? value.entries().slice(0, maxRows) : [];
  return new Map(
    inner.flatMap((entry) => [...flat(name2 ? `${name2}.${entry.key}` : entry.key, entry.value, depth + 1)])
  );
}
function substitute(text, row) {
  return text.replace(/\$\{\{\s*matrix\.([\w.-]+)\s*\}\}/g, (whole, name2) => row.get(name2) ?? whole);
}

// packages/dockerfile/contexts/workflow.ts
function readWorkflow(text, file, exists) {
  const root = readYaml(text);
  if (root === null) return [];
  const jobs = root.get("jobs")?.entries() ?? [];
  const runs = root.get("runs");
  return [...jobs.map(({ value }) => value), ...runs ? [runs] : []].flatMap((job) => {
    const folder = folderOf(job.get("defaults")?.get("run")) ?? folderOf(root.get("defaults")?.get("run")) ?? ".";
    const rows = matrixRows(job.get("strategy")?.get("matrix") ?? null);
    const steps = job.get("steps")?.entries() ?? [];
    return steps.flatMap(({ value: step }) => [
      ...rows.flatMap((row) => actionStep(step, row, file)),
      ...rowsFor(step.get("run"), rows).flatMap((row) => runStep(step, row, folder, file, exists))
    ]);
  });
}
function folderOf(value) {
  return value?.get("working-directory")?.text ?? null;
}
function rowsFor(run, rows) {
  return run?.text?.includes("matrix.") ? rows : rows.slice(0, 1);
}
function actionStep(step, row, file) {
  if (!step.get("uses")?.text?.startsWith("docker/build-push-action@")) return [];
  const inputs = step.get("with");
  const named3 = inputs?.get("context");
  const context = fromRoot2(substitute(named3?.text || ".", row));
  const dockerfile = fromRoot2(substitute(inputs?.get("file")?.text || `${context}/Dockerfile`, row));
  if (!isFolder(context) || !isFolder(dockerfile)) return [];
  return [
    {
      dockerfile: joinPath(".", dockerfile),
      context: joinPath(".", context),
      file,
      line: (named3 ?? inputs?.get("file") ?? step).line
    }
  ];
}
function fromRoot2(text) {
  return text.replace(/\$\{\{\s*github\.workspace\s*\}\}/g, ".").replace("{{defaultContext}}:", "./").replace("{{defaultContext}}", ".");
}
function runStep(step, row, folder, file, exists) {
  const run = step.get("run");
  if (!run?.text) return [];
  const where = substitute(folderOf(step) ?? folder, row);
  if (!isFolder(where)) return [];
  return readBuildLines(substitute(run.text, row), file, [where], exists).map((mention) => ({
    ...mention,
    // A block's text starts on the line below its `|`.
    line: run.line + mention.line - (run.text?.includes("\n") ? 0 : 1)
  }));
}

// packages/dockerfile/contexts.ts
var kinds = [
  {
    file: /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/,
    read: (text, file, _folder, exists) => readWorkflow(text, file, exists)
  },
  { file: /(?:^|\/)(?:docker-)?compose(?:[.-][^/]+)?\.ya?ml$/, read: readCompose },
  { file: /(?:^|\/)(?:docker-bake(?:\.[^/]+)?|[^/]+\.bake)\.(?:hcl|json)$/, read: readBake },
  { file: /(?:^|\/)(?:GNUmakefile|[Mm]akefile|[^/]+\.mk)$/, read: readMakefile },
  { file: /(?:^|\/)package\.json$/, read: readPackageScripts },
  { file: /\.(?:sh|bash)$/, read: readScriptFile }
];
var maxMentions = 100;
var foreign2 = /(?:^|\/)(?:node_modules|vendor)\//;
function findContexts(files, dockerfiles) {
  const mentions2 = new Map(dockerfiles.map((dockerfile) => [dockerfile, []]));
  if (dockerfiles.length > 0) {
    for (const mention of allMentions(files, (path) => mentions2.has(path))) {
      const known2 = mentions2.get(mention.dockerfile);
      const repeated2 = known2?.some(
        ({ file, context }) => file === mention.file && context === mention.context
      );
      if (!repeated2 && (known2?.length ?? 0) < maxMentions) known2?.push(mention);
    }
  }
  return new Map(
    dockerfiles.map((dockerfile) => {
      const named3 = mentions2.get(dockerfile) ?? [];
      const [first] = named3;
      const namedBy = first ? { file: first.file, line: first.line } : null;
      const context = first?.context ?? contextBySources(files, dockerfile);
      return [dockerfile, { context, namedBy, mentions: named3 }];
    })
  );
}
function allMentions(files, exists) {
  const own = files.paths.filter((path) => !foreign2.test(path));
  return kinds.flatMap(
    ({ file, read: read3 }) => own.filter((path) => file.test(path)).flatMap((path) => {
      const text = files.text(path);
      return isUnreadable(text) ? [] : read3(text, path, posix4.dirname(path), exists);
    }).filter(({ context }) => context !== ".." && !context.startsWith("../"))
  );
}
function readScriptFile(text, file, folder, exists) {
  const asksForItself = /dirname[^\n]*(?:\$0|BASH_SOURCE)/.test(text);
  return readBuildLines(text, file, asksForItself ? [folder, "."] : [".", folder], exists);
}

// packages/dockerfile/apply.ts
function edited(files, edits, path) {
  const before = files.bytes(path);
  const own = edits.filter(({ file }) => file === path);
  return applyEdits(before instanceof Uint8Array ? before : new Uint8Array(), own);
}
function editedText(files, edits, path) {
  const text = decode(path, edited(files, edits, path));
  return typeof text === "string" ? text : null;
}
function withFix(files, { edits }) {
  const paths = [...new Set(edits.map(({ file }) => file))];
  return overlayFiles(files, new Map(paths.map((path) => [path, edited(files, edits, path)])));
}

// packages/dockerfile/copies.ts
function contextCopies(subject, stage) {
  return stage.instructions.flatMap((instruction) => {
    const copy2 = contextCopy(subject, instruction);
    return copy2 ? [copy2] : [];
  });
}
function contextCopy(subject, instruction) {
  const copied = readCopied(instruction, subject.ignore, subject.dockerfile.escape);
  if (copied === null || copied.sources.length === 0) return null;
  const sources = copied.sources.map((source) => cleanPath(`/${source}`).slice(1));
  const destination = subject.evaluation.expand(instruction, lastWord(instruction));
  return {
    instruction,
    copied,
    sources,
    destination: subject.evaluation.resolve(instruction, destination),
    broad: copied.certain && sources.some((source) => isBroad(subject, source))
  };
}
function lastWord(instruction) {
  return (instruction.json ?? instruction.value.split(/[\t\v\f\r ]+/)).at(-1) ?? "";
}
function isBroad(subject, source) {
  if (source === "") return true;
  if (hasWildcard(source)) return /(^|\/)\*+$/.test(source);
  return subject.contextFiles.some((file) => file.startsWith(`${source}/`));
}
function isWithin(path, above2) {
  return path === above2 || path.startsWith(above2 === "/" ? "/" : `${above2}/`);
}

// packages/dockerfile/subject.ts
import { posix as posix5 } from "node:path";

// packages/dockerfile/dockerignore.ts
function readIgnore(files, context, dockerfile) {
  const candidates = [`${dockerfile}.dockerignore`, joinPath(context, ".dockerignore")];
  const path = candidates.find((candidate) => files.exists(candidate)) ?? null;
  if (path === null) return { path, patterns: [], problem: null, ignores: () => false };
  const text = files.text(path);
  if (isUnreadable(text)) return { path, patterns: [], problem: text.message, ignores: () => false };
  const patterns = ignorePatterns(text);
  const ignores = compilePatterns(patterns);
  return ignores === null ? { path, patterns, problem: `${path} has a pattern BuildKit refuses.`, ignores: () => false } : { path, patterns, problem: null, ignores };
}
function ignorePatterns(text) {
  const patterns = [];
  for (const line of text.replace(/^\uFEFF/, "").split("\n")) {
    if (line.startsWith("#")) continue;
    let pattern = trim(line);
    if (pattern === "") continue;
    const exception = pattern.startsWith("!");
    if (exception) pattern = trim(pattern.slice(1));
    if (pattern !== "") pattern = cleanPath(pattern).replace(/^\/(?=.)/, "");
    patterns.push(exception ? `!${pattern}` : pattern);
  }
  return patterns;
}

// packages/dockerfile/expand.ts
var maxLength3 = 4096;
function expand2(text, lookup) {
  const short = (name2) => {
    const value = lookup(name2);
    return value !== void 0 && result.length + value.length > maxLength3 ? void 0 : value;
  };
  let result = "";
  let quote = "";
  for (let at2 = 0; at2 < text.length; at2++) {
    const character = text.charAt(at2);
    if (quote === "'") {
      if (character === "'") quote = "";
      else result += character;
    } else if (character === "\\") {
      const next = text.charAt(++at2);
      result += quote === '"' && !'"$\\'.includes(next) ? `\\${next}` : next;
    } else if (character === '"' || character === "'" && quote === "") {
      quote = quote === character ? "" : character;
    } else if (character === "$") {
      const { value, end } = variable(text, at2, short);
      result += value;
      at2 = end - 1;
    } else result += character;
  }
  return result;
}
function isSymbolic(value) {
  return value.includes("${");
}
var plainName = /[A-Za-z_]\w*|\d+/y;
var braced = /\{([A-Za-z_]\w*|\d+)([^}]?)/y;
function variable(text, start, lookup) {
  plainName.lastIndex = start + 1;
  const name2 = plainName.exec(text)?.[0];
  if (name2 !== void 0) return { value: lookup(name2) ?? `\${${name2}}`, end: start + 1 + name2.length };
  braced.lastIndex = start + 1;
  const open = braced.exec(text);
  const end = closing(text, start + 1);
  if (open === null || end < 0) return { value: "$", end: start + 1 };
  const inner = open[1] ?? "";
  const modifier = text.slice(start + 2 + inner.length, end - 1);
  return { value: modified(inner, modifier, lookup), end };
}
function closing(text, open) {
  let depth = 0;
  for (let at2 = open; at2 < text.length; at2++) {
    if (text[at2] === "\\") at2++;
    else if (text[at2] === "{") depth++;
    else if (text[at2] === "}" && --depth === 0) return at2 + 1;
  }
  return -1;
}
function modified(name2, modifier, lookup) {
  const value = lookup(name2);
  if (modifier === "") return value ?? `\${${name2}}`;
  const [, operator = "", word = ""] = /^(:?[-+?])(.*)$/s.exec(modifier) ?? [];
  const symbol = () => `\${${value === void 0 ? name2 : value.replace(/^\$\{(.*)\}$/, "$1")}${modifier}}`;
  if (value === void 0 || isSymbolic(value) || operator === "") return symbol();
  const empty = operator.startsWith(":") && value === "";
  if (operator.endsWith("+")) return empty ? "" : expand2(word, lookup);
  return empty ? operator.endsWith("?") ? symbol() : expand2(word, lookup) : value;
}

// packages/dockerfile/evaluate.ts
function evaluate(dockerfile) {
  return new Evaluator(dockerfile);
}
var unknownWorkdir = `\${WORKDIR}`;
var Evaluator = class {
  states = /* @__PURE__ */ new Map();
  ends = /* @__PURE__ */ new Map();
  defaults = /* @__PURE__ */ new Map();
  globals = /* @__PURE__ */ new Map();
  read = /* @__PURE__ */ new Set();
  versions = /* @__PURE__ */ new Map();
  constructor(dockerfile) {
    const nothing = {
      workdir: unknownWorkdir,
      workdirMade: false,
      user: "",
      env: /* @__PURE__ */ new Map(),
      args: this.globals,
      image: "",
      platform: null
    };
    for (const instruction of dockerfile.instructions) {
      if (instruction.keyword === "FROM") break;
      this.states.set(instruction, nothing);
      if (instruction.keyword === "ARG") this.declareGlobals(instruction, dockerfile.escape);
    }
    for (const stage of dockerfile.stages) this.stage(stage, nothing, dockerfile.escape);
  }
  before(instruction) {
    const state = this.states.get(instruction);
    if (state === void 0) throw new Error("The instruction is of another Dockerfile.");
    return state;
  }
  environment(instruction) {
    const { args, env } = this.before(instruction);
    return new Map([...args, ...env]);
  }
  expand(instruction, text) {
    return this.expandIn(this.before(instruction), text);
  }
  resolve(instruction, path) {
    return this.join(this.before(instruction).workdir, path);
  }
  byDefault(value) {
    let text = value;
    for (let round = 0; round < 10 && isSymbolic(text); round++) {
      if (text.length > maxLength3) return null;
      const before = text;
      text = text.replace(/\$\{[^${}]*\}/g, (symbol) => this.defaults.get(symbol) ?? symbol);
      text = text.replace(/\$\{[^${}]*?:?-([^${}]*)\}/g, "$1");
      if (text === before) return null;
    }
    return isSymbolic(text) ? null : text;
  }
  declareGlobals(instruction, escapeToken2) {
    for (const { name: name2, value } of readPairs("ARG", instruction.value, escapeToken2) ?? []) {
      const text = value === null ? null : expand2(value, (key) => this.globals.get(key));
      this.globals.set(name2, this.symbol(name2, text));
    }
  }
  /** A symbol for a new declaration of `name`, different from all that were read before. */
  symbol(name2, byDefault) {
    let version = this.versions.get(name2) ?? 1;
    const spelt = () => version === 1 ? `\${${name2}}` : `\${${name2}@${version}}`;
    while (this.read.has(spelt()) || this.defaults.has(spelt())) version++;
    this.versions.set(name2, version);
    this.defaults.set(spelt(), byDefault);
    return spelt();
  }
  expandIn({ env, args }, text) {
    return expand2(text, (name2) => {
      const value = env.get(name2) ?? args.get(name2);
      if (value === void 0) this.read.add(`\${${name2}}`);
      return value;
    });
  }
  stage(stage, nothing, escapeToken2) {
    const [from, ...rest] = stage.instructions;
    if (from === void 0) return;
    this.states.set(from, nothing);
    let state = this.first(stage, from, nothing);
    for (const instruction of rest) {
      this.states.set(instruction, state);
      state = this.after(instruction, state, escapeToken2);
    }
    this.ends.set(stage, state);
  }
  first(stage, from, nothing) {
    const flag2 = from.flags.find(({ name: name2 }) => name2 === "platform")?.value ?? null;
    const platform = flag2 === null ? null : this.expandIn(nothing, flag2);
    const base = stage.baseStage && this.ends.get(stage.baseStage);
    if (base) return { ...base, platform: platform ?? base.platform };
    const image = this.expandIn(nothing, stage.base);
    const known2 = this.byDefault(image) ?? image;
    const workdir = known2 === "scratch" ? "/" : unknownWorkdir;
    return { ...nothing, args: /* @__PURE__ */ new Map(), image: known2, workdir, platform };
  }
  after(instruction, state, escapeToken2) {
    switch (instruction.keyword) {
      case "WORKDIR": {
        const workdir = this.join(state.workdir, this.expandIn(state, instruction.value));
        return { ...state, workdir, workdirMade: true };
      }
      case "USER":
        return { ...state, user: this.expandIn(state, instruction.value) };
      case "ENV": {
        const env = new Map(state.env);
        for (const { name: name2, value } of readPairs("ENV", instruction.value, escapeToken2) ?? []) {
          env.set(name2, this.expandIn(state, value ?? ""));
        }
        return { ...state, env };
      }
      case "ARG":
        return this.declareArgs(instruction, state, escapeToken2);
      default:
        return state;
    }
  }
  declareArgs(instruction, state, escapeToken2) {
    const args = new Map(state.args);
    const next = { ...state, args };
    for (const { name: name2, value } of readPairs("ARG", instruction.value, escapeToken2) ?? []) {
      const global = this.globals.get(name2);
      const text = value === null ? global === void 0 ? null : this.byDefault(global) : this.expandIn(next, value);
      const symbol = value === null && global !== void 0 ? global : this.symbol(name2, text);
      args.set(name2, symbol);
    }
    return next;
  }
  join(workdir, path) {
    if (path.startsWith("/")) return normalise(path);
    if (path.startsWith("${") && this.byDefault(path)?.startsWith("/") !== false) return normalise(path);
    return normalise(`${workdir}/${path}`);
  }
};
function normalise(path) {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && !parts.at(-1)?.includes("${")) parts.pop();
    else parts.push(part);
  }
  const text = parts.join("/");
  return path.startsWith("${") ? text : `/${text}`;
}

// packages/dockerfile/subject.ts
function subjectOf(parts) {
  const root = posix5.normalize(parts.context).replace(/\/$/, "");
  const prefix = root === "." ? "" : `${root}/`;
  const ignore = readIgnore(parts.files, root, parts.dockerfile.path);
  const contextFiles = once(
    () => parts.files.paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length))
  );
  return lazy(parts, root, ignore, contextFiles, once(parts.siblings));
}
function siblingOf(subject, dockerfile) {
  if (dockerfile === subject.dockerfile) return subject;
  const hasOwn = [dockerfile, subject.dockerfile].some(
    ({ path }) => subject.files.exists(`${path}.dockerignore`)
  );
  const ignore = hasOwn ? readIgnore(subject.files, subject.context, dockerfile.path) : subject.ignore;
  const { files, history, context, several } = subject;
  const siblings2 = () => subject.siblings;
  const parts = { dockerfile, files, history, context, several, siblings: siblings2 };
  return lazy(parts, context, ignore, () => subject.contextFiles, siblings2);
}
function lazy({ dockerfile, files, history, several }, context, ignore, contextFiles, siblings2) {
  const evaluation = once(() => evaluate(dockerfile));
  const prefix = context === "." ? "" : `${context}/`;
  const buildFiles = once(
    () => contextFiles().filter((path) => files.tracked?.has(prefix + path) !== false && !ignore.ignores(path))
  );
  return {
    dockerfile,
    files,
    history,
    context,
    several,
    ignore,
    get evaluation() {
      return evaluation();
    },
    get contextFiles() {
      return contextFiles();
    },
    get buildFiles() {
      return buildFiles();
    },
    get siblings() {
      return siblings2();
    }
  };
}
function once(make) {
  let made = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
function inRepository({ context }, path) {
  return posix5.join(context, path);
}

// packages/dockerfile/cost.ts
var typicalSeconds = {
  npm: 30,
  yarn: 30,
  pnpm: 20,
  pip: 40,
  go: 20,
  composer: 25,
  bundler: 60,
  "os-packages": 25,
  other: 30
};
function missRate(history, touches) {
  if (!isTelling(history)) return null;
  const misses = history.commits.filter(({ paths }) => paths.some(touches)).length;
  return misses / history.commits.length;
}
function touchesAbove(subject, stage, instruction, including = false) {
  const last = instruction.index + (including ? 1 : 0);
  const all = stageChain(stage).flatMap((each) => each.instructions.map((own) => ({ stage: each, own })));
  const tests = all.filter(({ own }) => own.index < last || own === instruction && own.keyword === "RUN").flatMap(({ own }) => touchesOf(subject, own));
  return (path) => {
    const inside = relativeTo(subject.context, path);
    return inside !== null && !subject.ignore.ignores(inside) && tests.some((test) => test(inside));
  };
}
function touchesOf(subject, instruction) {
  if (instruction.keyword === "RUN") return boundPaths(instruction);
  const copy2 = contextCopy(subject, instruction);
  if (copy2) return [(path) => copy2.copied.covers(path)];
  const from = instruction.flags.find(({ name: name2 }) => name2 === "from")?.value?.toLowerCase();
  const source = subject.dockerfile.stages.find(
    (stage) => stage.name === from || from !== void 0 && /^\d+$/.test(from) && stage.index === Number(from)
  );
  const end = source?.instructions.at(-1);
  if (!source || !end || end.index >= instruction.index) return [];
  const touches = touchesAbove(subject, source, end, true);
  return [(path) => touches(inRepository(subject, path))];
}
function stageChain(stage) {
  return stage.baseStage ? [...stageChain(stage.baseStage), stage] : [stage];
}
function boundPaths({ flags }) {
  return flags.flatMap(({ name: name2, value }) => {
    const options = new Map(
      (value ?? "").split(",").map((option) => {
        const [key = "", ...rest] = option.split("=");
        return [key, rest.join("=")];
      })
    );
    if (name2 !== "mount" || (options.get("type") ?? "bind") !== "bind" || options.has("from")) return [];
    const source = cleanPath(`/${options.get("source") ?? options.get("src") ?? ""}`).slice(1);
    return [(path) => source === "" || path === source || path.startsWith(`${source}/`)];
  });
}
function costOf(history, before, after, seconds, typicalSaving = 0.9) {
  const saving = before !== null && after !== null ? before - after : typicalSaving;
  return {
    missRate: before,
    seconds,
    secondsPerWeek: Math.max(0, Math.round(saving * commitsPerWeek(history) * seconds * 10) / 10),
    commits: history?.commits.length ?? 0,
    source: "table"
  };
}

// packages/dockerfile/installs/install.ts
function within(directory, path) {
  const parts = directory === "" ? [] : directory.split("/");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return null;
  }
  return parts.join("/");
}
function addInput(draft, project, path) {
  if (!project.has(path)) {
    draft.absent.add(path);
    return false;
  }
  draft.inputs.add(path);
  return true;
}
function addDirectory(draft, project, directory) {
  if (filesBelow(project, directory).length > 0) draft.directories.add(directory);
  else draft.absent.add(directory);
}
function filesBelow(project, directory) {
  const prefix = directory === "" ? "" : `${directory}/`;
  return project.files.filter((file) => file.startsWith(prefix));
}
function needInput(draft, project, path) {
  if (addInput(draft, project, path)) return true;
  refuse(
    draft,
    "manifest-missing",
    `${path} is not among the files that the COPY brings from a fresh clone.`
  );
  return false;
}
function refuse(draft, code, message) {
  draft.refusals.push({ code, message });
}
function directoriesAbove(project) {
  const above2 = [];
  let directory = project.directory;
  while (directory !== project.root && directory !== "") {
    directory = directory.includes("/") ? directory.slice(0, directory.lastIndexOf("/")) : "";
    above2.push(directory);
  }
  return above2;
}
function readJson2(draft, project, path) {
  const text = project.text(path);
  if (text === null && !needInput(draft, project, path)) return null;
  try {
    const value = JSON.parse(text ?? "");
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return value;
    }
  } catch {
  }
  refuse(draft, "manifest-unreadable", `${path} is not a JSON object.`);
  return null;
}
function strings(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).filter(
    (entry) => typeof entry[1] === "string"
  );
  return Object.fromEntries(entries);
}

// packages/dockerfile/installs/options.ts
function readOptions(words2, table7) {
  const options = /* @__PURE__ */ new Map();
  const unknown = [];
  const rest = [];
  const add = (name2, value) => options.set(name2, [...options.get(name2) ?? [], value]);
  for (let at2 = 0; at2 < words2.length; at2++) {
    const word = words2[at2] ?? "";
    if (!word.startsWith("-") || word === "-") {
      rest.push(word);
      continue;
    }
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const name2 = equals < 0 ? word : word.slice(0, equals);
    const glued = table7.values.find(
      (value) => /^-\w$/.test(value) && word.startsWith(value) && word !== value
    );
    if (equals >= 0 && (table7.values.includes(name2) || table7.switches.includes(name2))) {
      add(name2, word.slice(equals + 1));
    } else if (table7.switches.includes(word)) add(word, "");
    else if (table7.values.includes(word) && at2 + 1 < words2.length) add(word, words2[++at2] ?? "");
    else if (glued && !word.startsWith("--")) add(glued, word.slice(2));
    else unknown.push(word);
  }
  return { options, unknown, rest };
}
function isOn(invocation, ...names2) {
  return names2.some(
    (name2) => invocation.options.get(name2)?.some((value) => value !== "false" && value !== "0")
  );
}

// packages/dockerfile/installs/ruby/gemfile.ts
var words = /* @__PURE__ */ new Set([
  ...[
    "source",
    "gem",
    "group",
    "do",
    "end",
    "platforms",
    "platform",
    "ruby",
    "git_source",
    "git",
    "github",
    "gist"
  ],
  ...[
    "bitbucket",
    "branch",
    "tag",
    "ref",
    "require",
    "false",
    "true",
    "nil",
    "optional",
    "submodules",
    "env"
  ],
  ...[
    "engine",
    "engine_version",
    "patchlevel",
    "force_ruby_platform",
    "groups",
    "frozen_string_literal",
    "repo"
  ],
  ...["repo_name", "file", "install_if", "freeze"]
]);
var conditional = /* @__PURE__ */ new Set([
  "if",
  "unless",
  "else",
  "elsif",
  "ENV",
  "fetch",
  "RUBY_VERSION",
  "RUBY_PLATFORM"
]);
function inspectGemfile(draft, project, path) {
  const text = (project.text(path) ?? "").replace(/^\s*#.*$/gm, "").replace(/\s#[^{"'\n]*$/gm, "");
  const versionFile = /^\s*ruby\s*\(?\s*(?:file:\s*|:file\s*=>\s*)["']([^"'#]+)["']\s*\)?\s*$/m.exec(
    text
  )?.[1];
  if (versionFile !== void 0) {
    needInput(draft, project, within(project.directory, versionFile) ?? versionFile);
  }
  const template = /git_source\s*\(?\s*:\w+\s*\)?\s*(?:do|\{)\s*\|\w+\|\s*"[^"\n]*"\s*(?:end|\})/g;
  const plain = text.replace(template, "git_source");
  const bare = plain.replace(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g,
    (literal2) => literal2.startsWith('"') && literal2.includes("#{") ? " interpolated " : " "
  );
  if (/`|%[a-zA-Z]?[[({<|]|<<[~-]?["'A-Z]/.test(bare.replace(/%[iw][[(][\w\s-]*[\])]/g, " "))) {
    refuse(draft, "gemfile-code", `${path} holds more than a list of gems, so what it reads is not known.`);
    return null;
  }
  const found = [...bare.replace(/%[iw][[(][\w\s-]*[\])]/g, " ").matchAll(/:?[A-Za-z_]\w*[?!]?/g)].map(
    ([word]) => word
  );
  const local = found.find((word) => /^:?(path|gemspec)$/.test(word));
  if (local !== void 0) {
    const message = `${path} has ${local.replace(":", "")}, which takes a gem from the project itself.`;
    refuse(draft, "local-dependency", message);
    return null;
  }
  const strange = found.find((word) => !word.startsWith(":") && !words.has(word) && !conditional.has(word));
  if (strange !== void 0) {
    refuse(
      draft,
      "gemfile-code",
      `${path} uses ${strange}, so what it reads during the install is not known.`
    );
    return null;
  }
  if (found.some((word) => conditional.has(word) || word === "install_if")) return null;
  return gemsOf(plain);
}
function gemsOf(text) {
  return [...text.matchAll(/^\s*gem\s*\(?\s*(["'])([^"'\n]+)\1((?:\s*,\s*(?:"[^"\n]*"|'[^'\n]*'))*)/gm)].map(
    ([, , name2 = "", rest = ""]) => ({
      name: name2,
      requirements: [...rest.matchAll(/["']([^"']*)["']/g)].map(([, range = ""]) => requirement(range)).sort().join(", ")
    })
  );
}
function requirement(range) {
  const trimmed = range.trim();
  if (trimmed === ">= 0") return "";
  return /^\d/.test(trimmed) ? `= ${trimmed}` : trimmed.replace(/^(\D+?)\s*(\d)/, "$1 $2");
}
function refuseGemfileLock(draft, project, path, gems, frozen) {
  const text = (project.text(path) ?? "").replaceAll("\r\n", "\n");
  if (/^PATH$/m.test(text)) refuse(draft, "local-dependency", `${path} takes a gem from the project itself.`);
  if (frozen) return;
  const section = (name2) => new RegExp(`^${name2}\\n((?: {2}.*\\n?)*)`, "m").exec(text)?.[1] ?? "";
  const platforms = section("PLATFORMS").split("\n").map((line) => line.trim());
  const linux = (cpu) => platforms.some((platform) => new RegExp(`^${cpu}-linux(-gnu|-musl)?$`).test(platform));
  const pinned2 = project.platform ?? "";
  const needed2 = /^linux\/(amd64|x86_64)$/.test(pinned2) ? ["x86_64"] : /^linux\/arm64/.test(pinned2) ? ["aarch64"] : ["x86_64", "aarch64"];
  const lacking = needed2.find((cpu) => !linux(cpu));
  if (lacking !== void 0) {
    refuse(
      draft,
      "lock-platforms",
      `${path} does not list the platform ${lacking}-linux, so bundle install may rewrite it and the later COPY undo that; bundle lock --add-platform ${lacking}-linux, or a frozen install, settles it.`
    );
  }
  const locked = section("DEPENDENCIES").split("\n").map((line) => /^ {2}([^\s!(]+)(?: \(([^)]*)\))?!?$/.exec(line)).filter((match) => match !== null).map(
    ([, name2 = "", requirements = ""]) => `${name2} ${requirements.split(", ").filter(Boolean).sort().join(", ")}`
  );
  const wanted = gems?.map(
    ({ name: name2, requirements }) => `${name2} ${requirements.split(", ").filter(Boolean).join(", ")}`
  );
  if (wanted && [...new Set(wanted)].sort().join("\n") === [...new Set(locked)].sort().join("\n")) return;
  refuse(
    draft,
    "lock-out-of-step",
    `${path} is not known to match the Gemfile, so bundle install may rewrite it; a frozen install would settle it.`
  );
}

// packages/dockerfile/installs/version-files.ts
var names = [
  ".tool-versions",
  "mise.toml",
  ".mise.toml",
  ".nvmrc",
  ".node-version",
  ".python-version",
  ".ruby-version",
  ".php-version"
];
function imageName(image) {
  return image.replace(/.*\//, "").replace(/[:@].*/, "");
}
function addVersionFiles(draft, project, official2) {
  if (official2.test(imageName(project.image))) return;
  for (const directory of /* @__PURE__ */ new Set([project.directory, project.root])) {
    for (const name2 of names) addInput(draft, project, within(directory, name2) ?? name2);
  }
}

// packages/dockerfile/installs/bundler.ts
var table = {
  switches: [
    ...[
      "--deployment",
      "--frozen",
      "--no-cache",
      "--quiet",
      "--clean",
      "--full-index",
      "--no-prune",
      "--system"
    ],
    ...["--prefer-local", "--verbose", "--no-color", "--local", "--redownload", "--force"]
  ],
  values: ["--jobs", "-j", "--retry", "--path", "--without", "--with", "--gemfile", "--trust-policy"]
};
var bundler = {
  name: "bundler",
  ecosystem: "ruby",
  manifests: ["Gemfile"],
  locks: ["Gemfile.lock"],
  trees: ["vendor/bundle", ".bundle"],
  ownsTrees: false,
  recognise({ words: words2 }) {
    if (!/^(?:.*\/)?bundle$/.test(words2[0] ?? "")) return null;
    const { options, unknown, rest } = readOptions(words2.slice(1), table);
    const groups = options.has("--without") || options.has("--with");
    if ((rest[0] ?? "install") !== "install" || rest.length > 1 && !groups) return null;
    if (unknown.some((word) => /^(--version|-v|--help|-h)$/.test(word))) return null;
    return { action: "install", directory: null, options, unknown };
  },
  inspect(invocation, project, draft) {
    const at2 = (path) => within(project.directory, path) ?? path;
    const gemfile = at2("Gemfile");
    if (invocation.options.has("--gemfile"))
      refuse(draft, "custom-manifest", "--gemfile names another Gemfile.");
    if (project.has(at2("gems.rb")))
      refuse(draft, "custom-manifest", `${at2("gems.rb")} may take the Gemfile's place.`);
    if (!needInput(draft, project, gemfile)) return;
    const gems = inspectGemfile(draft, project, gemfile);
    const frozen = isFrozen(invocation, project);
    if (addInput(draft, project, at2("Gemfile.lock")))
      refuseGemfileLock(draft, project, at2("Gemfile.lock"), gems, frozen);
    else if (frozen) refuse(draft, "lock-missing", `There is no ${at2("Gemfile.lock")} for a frozen install.`);
    addOutputs(draft, invocation, project);
    inspectEnvironment(draft, project);
    addVersionFiles(draft, project, /^ruby$/);
  }
};
function isFrozen(invocation, project) {
  const on = (name2) => /^(1|true)$/.test(project.environment.get(name2) ?? "");
  return isOn(invocation, "--deployment", "--frozen") || on("BUNDLE_FROZEN") || on("BUNDLE_DEPLOYMENT");
}
function addOutputs(draft, invocation, project) {
  const at2 = (path2) => within(project.directory, path2) ?? path2;
  draft.outputs.add(at2(".bundle"));
  if (addInput(draft, project, at2(".bundle/config"))) {
    refuse(
      draft,
      "bundle-config",
      `${at2(".bundle/config")} is committed and may change where gems come from and go.`
    );
  }
  const path = invocation.options.get("--path")?.at(-1) ?? project.environment.get("BUNDLE_PATH");
  const deployed = isOn(invocation, "--deployment") || project.environment.has("BUNDLE_DEPLOYMENT");
  if (path === void 0) {
    if (deployed) draft.outputs.add(at2("vendor/bundle"));
    return;
  }
  if (/^\/(usr\/local\/bundle|bundle|gems|opt\/bundle|usr\/local\/rvm)(\/|$)/.test(path)) return;
  const output = /^[\w.-]+(\/[\w.-]+)*$/.test(path) ? within(project.directory, path) : null;
  if (output === null || output === "") {
    refuse(draft, "custom-target", `Gems go to ${path}, which may lie in the project.`);
  } else draft.outputs.add(output);
}
var harmless = /^BUNDLE_(PATH|WITHOUT|WITH|ONLY|DEPLOYMENT|FROZEN|JOBS|RETRY|TIMEOUT|SILENCE_ROOT_WARNING|BUILD__\w+|FORCE_RUBY_PLATFORM|CLEAN|VERSION|NO_PRUNE|SILENCE_DEPRECATIONS|\w*(COM|ORG|IO|NET)(__\w+)?)$/;
function inspectEnvironment(draft, project) {
  for (const [name2, value] of project.environment) {
    if (!/^(BUNDLE|BUNDLER)_/.test(name2) || harmless.test(name2) || name2 === "BUNDLER_VERSION") continue;
    if (/^BUNDLE_(APP_CONFIG|BIN|USER_HOME|USER_CACHE)$/.test(name2) && /^\/usr\/local\/bundle(\/|$)/.test(value))
      continue;
    refuse(draft, "environment-names-files", `${name2} may point Bundler at other files or another place.`);
  }
}

// packages/dockerfile/installs/composer.ts
var table2 = {
  switches: [
    ...["--no-dev", "--dev", "--prefer-dist", "--prefer-source", "--no-interaction", "-n", "--no-progress"],
    ...[
      "--no-scripts",
      "--no-autoloader",
      "--no-plugins",
      "--optimize-autoloader",
      "-o",
      "--classmap-authoritative"
    ],
    ...[
      "-a",
      "--apcu-autoloader",
      "--ignore-platform-reqs",
      "--no-ansi",
      "--ansi",
      "--quiet",
      "-q",
      "-v",
      "-vv"
    ],
    ...["-vvv", "--no-suggest", "--no-cache", "--no-audit", "--audit", "--profile"]
  ],
  values: ["--ignore-platform-req", "--working-dir", "-d", "--prefer-install", "--apcu-autoloader-prefix"]
};
var composer = {
  name: "composer",
  ecosystem: "php",
  manifests: ["composer.json"],
  locks: ["composer.lock"],
  trees: ["vendor"],
  ownsTrees: true,
  recognise({ words: words2 }) {
    const start = words2[0] === "php" ? 1 : 0;
    if (!/^(?:.*\/)?composer(\.phar)?$/.test(words2[start] ?? "")) return null;
    const { options, unknown, rest } = readOptions(words2.slice(start + 1), table2);
    if (rest.length !== 1 || !["install", "i"].includes(rest[0] ?? "")) return null;
    if (unknown.some((word) => /^(--dry-run|--download-only|--help|-h)$/.test(word))) return null;
    const directory = options.get("--working-dir")?.at(-1) ?? options.get("-d")?.at(-1) ?? null;
    return { action: "install", directory, options, unknown };
  },
  inspect(invocation, project, draft) {
    const at2 = (path2) => within(project.directory, path2) ?? path2;
    const path = at2("composer.json");
    if (!needInput(draft, project, path)) return;
    const manifest = readJson2(draft, project, path);
    if (manifest === null) return;
    addInput(draft, project, at2("auth.json"));
    addInput(draft, project, at2("composer.phar"));
    inspectScripts(draft, invocation, path, manifest);
    inspectRepositories(draft, path, manifest);
    inspectAutoload(draft, invocation, path, manifest);
    addOutputs2(draft, project, path, manifest);
    inspectLock(draft, invocation, project, at2("composer.lock"));
    inspectEnvironment2(draft, project);
    if (project.gitCopied && manifest.version === void 0 && !project.environment.has("COMPOSER_ROOT_VERSION")) {
      refuse(
        draft,
        "git-metadata",
        "Composer records the commit it finds in .git in vendor/composer/installed.php; list .git in .dockerignore first."
      );
    }
    addVersionFiles(draft, project, /^(php|composer)$/);
  }
};
var event = /^(pre|post)-(install|update|status|archive|autoload|root-package|create-project|package|operations|dependencies|pool|file|command)|^(init|command)$/;
function inspectScripts(draft, invocation, path, manifest) {
  if (isOn(invocation, "--no-scripts")) return;
  const name2 = Object.keys(manifest.scripts ?? {}).find((script) => event.test(script));
  if (name2 === void 0) return;
  refuse(
    draft,
    "lifecycle-script",
    `The ${name2} script of ${path} runs during the install and may read the source; --no-scripts would settle it.`
  );
}
function inspectRepositories(draft, path, manifest) {
  const repositories = Object.values(manifest.repositories ?? []);
  for (const repository of repositories) {
    const { type, url } = repository ?? {};
    const local = typeof url === "string" && !/^([a-z+]+:\/\/|[^/]+@[^/]+:)/i.test(url);
    if (["path", "artifact"].includes(String(type)) || local && String(type) !== "package") {
      refuse(draft, "local-dependency", `${path} takes packages from ${String(url)} in the project itself.`);
      return;
    }
  }
}
function inspectAutoload(draft, invocation, path, manifest) {
  if (isOn(invocation, "--no-autoloader")) return;
  const config = manifest.config ?? {};
  const optimised = isOn(invocation, "--optimize-autoloader", "-o", "--classmap-authoritative", "-a") || config["optimize-autoloader"] === true || config["classmap-authoritative"] === true;
  const sections = [manifest.autoload, manifest["autoload-dev"]].filter((section) => section !== void 0);
  const scanned = sections.some((section) => ["classmap", "files"].some((key) => key in section));
  if (!scanned && !(optimised && sections.length > 0) && manifest["target-dir"] === void 0) return;
  refuse(
    draft,
    "autoload-reads-source",
    `The autoloader of ${path} is made from the source; install with --no-autoloader and dump it after the COPY.`
  );
}
function addOutputs2(draft, project, path, manifest) {
  const config = manifest.config ?? {};
  const vendor = String(config["vendor-dir"] ?? "vendor");
  const bin = String(config["bin-dir"] ?? `${vendor}/bin`);
  for (const folder of /* @__PURE__ */ new Set([vendor, ...bin.startsWith(`${vendor}/`) ? [] : [bin]])) {
    const output = /^[\w.-]+(\/[\w.-]+)*\/?$/.test(folder) ? within(project.directory, folder) : null;
    if (output === null || output === "") {
      refuse(
        draft,
        "custom-target",
        `${path} installs into ${folder}, which is not a plain directory of the project.`
      );
    } else draft.outputs.add(output);
  }
}
function inspectLock(draft, invocation, project, path) {
  if (!addInput(draft, project, path)) {
    refuse(
      draft,
      "lock-missing",
      `There is no ${path}, so it is not known whether a Composer plugin is installed.`
    );
    return;
  }
  const lock = readJson2(draft, project, path);
  const packages = [lock?.packages, lock?.["packages-dev"]].flatMap(
    (list2) => Array.isArray(list2) ? list2 : []
  );
  for (const each of packages) {
    if (each.dist?.type === "path") {
      refuse(draft, "local-dependency", `${path} takes ${String(each.name)} from the project itself.`);
    }
    if (/^composer-(plugin|installer)$/.test(String(each.type)) && !isOn(invocation, "--no-plugins")) {
      refuse(
        draft,
        "composer-plugin",
        `The plugin ${String(each.name)} of ${path} runs during the install and may read or write the project.`
      );
    }
  }
}
var harmless2 = /^COMPOSER_(ALLOW_SUPERUSER|NO_INTERACTION|MEMORY_LIMIT|CACHE_DIR|ROOT_VERSION|PROCESS_TIMEOUT|AUTH|NO_DEV|VERSION|DISABLE_XDEBUG_WARN|MAX_PARALLEL_HTTP|NO_AUDIT|FUND|DISABLE_NETWORK|NO_BLOCKING)$/;
function inspectEnvironment2(draft, project) {
  for (const [name2, value] of project.environment) {
    if (!/^COMPOSER(_|$)/.test(name2) || harmless2.test(name2)) continue;
    if (name2 === "COMPOSER" && value === "composer.json") continue;
    if (name2 === "COMPOSER_HOME" && /^\/(root|tmp|composer|home\/[^/]+)(\/|$)/.test(value)) continue;
    refuse(draft, "environment-names-files", `${name2} may point Composer at other files or another place.`);
  }
}

// packages/dockerfile/installs/go.ts
var go = {
  name: "go",
  ecosystem: "go",
  manifests: ["go.mod"],
  locks: ["go.sum"],
  trees: [],
  ownsTrees: false,
  recognise({ words: words2 }) {
    if (words2[0] !== "go" && words2[0] !== "/usr/local/go/bin/go") return null;
    const { options, unknown, rest } = readOptions(words2.slice(1), {
      switches: ["-x", "-json", "-v"],
      values: ["-C"]
    });
    if (rest.join(" ") !== "mod download") return null;
    return { action: "download", directory: options.get("-C")?.at(-1) ?? null, options, unknown };
  },
  inspect(_invocation, project, draft) {
    const path = within(project.directory, "go.mod") ?? "go.mod";
    if (!needInput(draft, project, path)) return;
    inspectModule(draft, project, path);
    if (!addInput(draft, project, within(project.directory, "go.sum") ?? "go.sum")) {
      if (/^\s*require\b/m.test(project.text(path) ?? "")) {
        refuse(draft, "lock-missing", `There is no go.sum beside ${path}, so go mod download may write one.`);
      }
    }
    if (filesBelow(project, within(project.directory, "vendor") ?? "vendor").some(isModuleList)) {
      refuse(
        draft,
        "vendored",
        "The modules are vendored: copy vendor/ before the source and drop the download."
      );
    }
    inspectWorkspace(draft, project);
    inspectEnvironment3(draft, project);
  }
};
function isModuleList(path) {
  return path.endsWith("vendor/modules.txt");
}
function directive(text, name2) {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\/\/.*$/, "").trim());
  const found = [];
  let inside = false;
  for (const line of lines) {
    if (inside) {
      inside = line !== ")";
      if (inside && line !== "") found.push(line);
    } else if (new RegExp(`^${name2}\\s*\\($`).test(line)) inside = true;
    else if (line.startsWith(`${name2} `) || line.startsWith(`${name2}	`))
      found.push(line.slice(name2.length).trim());
  }
  return found;
}
function unquote(text) {
  return text.replace(/^(["`])(.*)\1$/, "$2");
}
function inspectModule(draft, project, path) {
  const text = project.text(path) ?? "";
  const [version = "1.0"] = directive(text, "go");
  const minor = /^1\.(\d+)/.exec(version)?.[1];
  if (minor !== void 0 && Number(minor) < 17) {
    const message = `${path} says go ${version}; below 1.17, go mod download may add to go.sum and the later COPY undo that.`;
    refuse(draft, "old-go", message);
  }
  addReplaced(draft, project, path, text);
}
function addReplaced(draft, project, path, text) {
  const directory = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  for (const line of directive(text, "replace")) {
    const target = unquote(line.split("=>")[1]?.trim().split(/\s+/)[0] ?? "");
    if (!/^\.{1,2}(\/|$)|^\//.test(target)) continue;
    const folder = target.startsWith("/") ? null : within(directory, target);
    if (folder === null) {
      refuse(
        draft,
        "replace-outside",
        `${path} replaces a module by ${target}, which is outside the build context.`
      );
      continue;
    }
    needInput(draft, project, within(folder, "go.mod") ?? "go.mod");
    addInput(draft, project, within(folder, "go.sum") ?? "go.sum");
  }
}
function inspectWorkspace(draft, project) {
  if (project.environment.get("GOWORK") === "off") return;
  for (const directory of [project.directory, ...directoriesAbove(project)]) {
    const path = within(directory, "go.work") ?? "go.work";
    if (!addInput(draft, project, path)) continue;
    addInput(draft, project, within(directory, "go.work.sum") ?? "go.work.sum");
    const text = project.text(path) ?? "";
    for (const line of directive(text, "use")) {
      const member = within(directory, unquote(line));
      if (member === null) {
        refuse(draft, "replace-outside", `${path} uses ${line}, which is outside the build context.`);
        continue;
      }
      const manifest = within(member, "go.mod") ?? "go.mod";
      if (!needInput(draft, project, manifest)) continue;
      addInput(draft, project, within(member, "go.sum") ?? "go.sum");
      inspectModule(draft, project, manifest);
    }
    addReplaced(draft, project, path, text);
    return;
  }
}
function inspectEnvironment3(draft, project) {
  const flags = project.environment.get("GOFLAGS") ?? "";
  if (!/^(\s|-mod=readonly|-trimpath|-buildvcs=(false|auto|true)|-v|-x|-p=\d+)*$/.test(flags)) {
    refuse(draft, "go-flags", `GOFLAGS is ${flags}, which may change where modules come from.`);
  }
  for (const name2 of ["GOWORK", "GOENV", "GOMODCACHE", "GOPATH"]) {
    const value = project.environment.get(name2);
    if (value === void 0 || value === "off" || /^\/(go|root|usr\/local|home\/[^/]+)(\/|$)/.test(value))
      continue;
    refuse(draft, "environment-names-files", `${name2} is ${value}, which may lie in the project.`);
  }
}

// packages/dockerfile/installs/node/manifest.ts
var dependencyFields = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies"
];
function readManifest(draft, project, directory) {
  const path = within(directory, "package.json") ?? "package.json";
  const json = readJson2(draft, project, path);
  return json && { directory, path, json, scripts: strings(json.scripts) };
}
function dependencies(manifest) {
  return dependencyFields.flatMap((field) => Object.entries(strings(manifest.json[field])));
}
function refuseLocalDependencies(draft, manifest) {
  const resolutions = Object.entries({ ...strings(manifest.json.resolutions), ...overrides(manifest) });
  for (const [name2, range] of [...dependencies(manifest), ...resolutions]) {
    if (!/^(file|link|portal|exec):|^\.{0,2}\/|^\.{1,2}$|^~\/|\.(tgz|tar\.gz|tar)$/i.test(range)) continue;
    if (/^https?:/i.test(range)) continue;
    refuse(
      draft,
      "local-dependency",
      `${manifest.path} takes ${name2} from the project itself (${range}), which the install would not find.`
    );
  }
}
function overrides(manifest) {
  const found = {};
  const pnpm3 = manifest.json.pnpm;
  const walk = (value) => {
    if (typeof value !== "object" || value === null) return;
    for (const [name2, inner] of Object.entries(value)) {
      if (typeof inner === "string") found[name2] = inner;
      else walk(inner);
    }
  };
  walk(manifest.json.overrides);
  walk(pnpm3?.overrides);
  return found;
}

// packages/dockerfile/installs/node/npm-lock.ts
function readNpmLock(draft, project, path) {
  const json = readJson2(draft, project, path);
  if (json === null) return null;
  const packages = json.packages ?? {};
  const fromPackages = Object.entries(packages).flatMap(([key, entry]) => {
    const name2 = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(key)?.[1];
    return name2 === void 0 ? [] : [named2(String(entry.name ?? name2), entry)];
  });
  const old = json.dependencies ?? {};
  const fromOld = Object.keys(packages).length > 0 ? [] : oldNames(old);
  return {
    path,
    version: typeof json.lockfileVersion === "number" ? json.lockfileVersion : 0,
    packages,
    names: [...fromPackages, ...fromOld]
  };
}
function named2(name2, entry) {
  return { name: name2, version: typeof entry.version === "string" ? entry.version : "" };
}
function oldNames(tree) {
  return Object.entries(tree).flatMap(([name2, entry]) => [
    named2(name2, entry),
    ...oldNames(entry.dependencies ?? {})
  ]);
}
function refuseLinked(draft, lock, members) {
  for (const [key, entry] of Object.entries(lock.packages)) {
    const resolved = typeof entry.resolved === "string" ? entry.resolved : "";
    const local = entry.link === true ? !members.includes(resolved) : resolved.startsWith("file:");
    if (local) {
      refuse(draft, "local-dependency", `${lock.path} takes ${key} from the project itself.`);
      return;
    }
  }
}
function refuseOutOfStep(draft, lock, root, members, omitPrefix) {
  if (lock.version !== 2 && lock.version !== 3) {
    const message = `${lock.path} has lockfileVersion ${lock.version}, which npm install rewrites; npm ci does not.`;
    refuse(draft, "old-lock", message);
    return;
  }
  const relative = (manifest) => manifest.directory.slice(omitPrefix.length);
  const wrong = [root, ...members].find((manifest) => !inStep(lock, manifest, relative(manifest)));
  const listed = members.map(relative);
  const left = Object.keys(lock.packages).find(
    (key) => key !== "" && !/(^|\/)node_modules\//.test(key) && !listed.includes(key)
  );
  if (!wrong && left === void 0) return;
  refuse(
    draft,
    "lock-out-of-step",
    `${lock.path} does not match ${wrong?.path ?? left}, so npm install would rewrite it and the later COPY undo that.`
  );
}
function inStep(lock, manifest, key) {
  const entry = lock.packages[key];
  if (entry === void 0) return false;
  for (const field of ["name", "version"]) {
    if (entry[field] !== void 0 && entry[field] !== manifest.json[field]) return false;
  }
  const optional = strings(manifest.json.optionalDependencies);
  for (const field of dependencyFields) {
    const wanted = strings(manifest.json[field]);
    if (field === "dependencies") for (const name2 of Object.keys(optional)) delete wanted[name2];
    if (!sameRecord(wanted, strings(entry[field]))) return false;
    if (field === "peerDependencies") continue;
    for (const name2 of Object.keys(wanted)) {
      const nested = key === "" ? void 0 : lock.packages[`${key}/node_modules/${name2}`];
      if (!nested && !lock.packages[`node_modules/${name2}`]) return false;
    }
  }
  return true;
}
function sameRecord(a, b) {
  const names2 = Object.keys(a);
  return names2.length === Object.keys(b).length && names2.every((name2) => a[name2] === b[name2]);
}

// packages/dockerfile/installs/node/scripts.ts
var lifecycle = [
  "preinstall",
  "install",
  "postinstall",
  "prepublish",
  "preprepare",
  "prepare",
  "postprepare",
  "dependencies",
  "predependencies",
  "postdependencies",
  "pnpm:devPreinstall"
];
var contextFree = /^npx (-y |--yes )?only-allow (npm|yarn|pnpm|bun)$/;
var hooksOnly = /^husky( install)?( \|\| (true|exit 0|:))?$/;
function inspectScripts2(draft, project, manifest) {
  for (const name2 of lifecycle) {
    const script = manifest.scripts[name2]?.trim();
    if (script === void 0 || script === "" || contextFree.test(script)) continue;
    if (hooksOnly.test(script) && !project.gitCopied) continue;
    if (script === "patch-package") {
      addDirectory(draft, project, within(manifest.directory, "patches") ?? "patches");
      continue;
    }
    refuse(
      draft,
      "lifecycle-script",
      `The ${name2} script of ${manifest.path} runs during the install and may read the source.`
    );
  }
  const gyp = within(manifest.directory, "binding.gyp") ?? "binding.gyp";
  if (project.has(gyp) && manifest.scripts.install === void 0 && manifest.scripts.preinstall === void 0) {
    refuse(draft, "native-build", `${gyp} makes the install compile the project's own sources.`);
  }
}
var readers = [
  { name: /^@prisma\/client$|^prisma$/, reads: "the Prisma schema" },
  {
    name: /^puppeteer$/,
    reads: "its configuration file",
    when: /^(\.puppeteerrc(\.(c?js|mjs|json|ya?ml|ts|cts|mts))?|puppeteer\.config\.(c?js|mjs|ts))$/
  },
  { name: /^nx$|^@nrwl\/(workspace|cli|tao)$/, reads: "the workspace's nx.json and project files" },
  { name: /^msw$/, reads: "and writes the worker script's directory" },
  { name: /^(@evilmartians\/)?lefthook(-installer)?$|^@arkweid\/lefthook$/, reads: "lefthook.yml and .git" },
  { name: /^simple-git-hooks$/, reads: "its configuration and .git" },
  { name: /^husky$/, reads: ".git", below: 5 },
  {
    name: /^(yorkie|ghooks|git-hooks|pre-commit|pre-push|shared-git-hooks|@commitlint\/install)$/,
    reads: ".git"
  },
  { name: /^@sveltejs\/kit$/, reads: "svelte.config.js", below: 3 },
  {
    name: /^(postinstall-postinstall|install-local|link-module-alias|npm-link-better)$/,
    reads: "the project"
  },
  { name: /^(nuxi|@nuxt\/cli|quasar|@redwoodjs\/core|electron-builder-install)$/, reads: "the project" },
  { name: /^(zenstack|@zenstackhq\/runtime)$/, reads: "the schema" },
  { name: /^@sentry\/cli$/, reads: ".sentryclirc", when: /^\.sentryclirc$/ }
];
function inspectReaders(draft, project, manifests, locked) {
  const direct = manifests.flatMap(
    (manifest) => dependencies(manifest).map(([name2, version]) => ({ name: name2, version }))
  );
  const lockedList = [...locked];
  const told = /* @__PURE__ */ new Set();
  for (const { name: name2, version } of [...lockedList, ...direct]) {
    if (told.has(name2)) continue;
    const reader = readers.find((candidate) => candidate.name.test(name2));
    if (!reader || !applies(reader, project, version, lockedList, name2)) continue;
    told.add(name2);
    refuse(
      draft,
      "dependency-script",
      `The install script of ${name2} reads ${reader.reads}, which would not be there yet.`
    );
  }
}
function applies(reader, project, version, locked, name2) {
  if (reader.when) {
    const prefix = project.root === "" ? "" : `${project.root}/`;
    const exists = project.files.some(
      (file) => reader.when?.test(file.slice(prefix.length).replace(/.*\//, ""))
    );
    return exists;
  }
  if (reader.below === void 0) return true;
  const known2 = locked.find((entry) => entry.name === name2)?.version ?? version;
  const major = /(\d+)/.exec(known2)?.[1];
  return major === void 0 || Number(major) < reader.below;
}

// packages/dockerfile/installs/node/settings.ts
var unsafeKeys = /* @__PURE__ */ new Set([
  "cafile",
  "certfile",
  "keyfile",
  "userconfig",
  "globalconfig",
  "prefix",
  "local-prefix",
  "script-shell",
  "onload-script",
  "node-options",
  "pnpmfile",
  "global-pnpmfile",
  "lockfile-dir",
  "modules-dir",
  "virtual-store-dir",
  "shared-workspace-lockfile",
  "node-linker",
  "workspace",
  "workspaces",
  "global",
  "location",
  "install-links",
  "package-import-method"
]);
var harmless3 = {
  "node-linker": /^(isolated|hoisted)$/,
  "shared-workspace-lockfile": /^true$/,
  "node-options": /^["']?(--max[-_]old[-_]space[-_]size=\d+|--openssl-legacy-provider|--no-warnings|\s)*["']?$/,
  "package-import-method": /./,
  global: /^false$/,
  "install-links": /^false$/
};
function readSettings(draft, project, directory) {
  const path = within(directory, ".npmrc") ?? ".npmrc";
  const settings = /* @__PURE__ */ new Map();
  if (addInput(draft, project, path)) {
    for (const [key, value] of npmrcLines(project.text(path) ?? "")) {
      if (key.startsWith("//") && !/:(certfile|keyfile)$/.test(key)) continue;
      settings.set(key, value);
      judge(draft, path, key.replace(/^.*:/, ""), value);
    }
  }
  for (const [name2, value] of project.environment) {
    const key = /^(?:npm_config|pnpm_config)_(.+)$/i.exec(name2)?.[1]?.toLowerCase().replaceAll("_", "-");
    if (key !== void 0) {
      settings.set(key, value);
      judge(draft, name2, key, value);
    }
    if (/^node_options$/i.test(name2)) judge(draft, name2, "node-options", value);
    if (/^(INIT_CWD|NODE_PATH|COREPACK_ENV_FILE)$/.test(name2)) {
      refuse(draft, "environment-names-files", `${name2} may point the install at files of the project.`);
    }
  }
  const on = (key) => /^(true|1|)$/.test(settings.get(key) ?? "false");
  return {
    ignoreScripts: on("ignore-scripts"),
    packageLock: !/^(false|0)$/.test(settings.get("package-lock") ?? settings.get("lockfile") ?? "true"),
    get: (key) => settings.get(key)
  };
}
function* npmrcLines(text) {
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === "" || /^[#;[]/.test(trimmed)) continue;
    const equals = trimmed.indexOf("=");
    const key = (equals < 0 ? trimmed : trimmed.slice(0, equals)).trim().replaceAll("_", "-");
    const value = equals < 0 ? "true" : trimmed.slice(equals + 1).trim();
    yield [key.replace(/\[\]$/, ""), value.replace(/^(["'])(.*)\1$/, "$2")];
  }
}
function judge(draft, where, key, value) {
  const relative = /^\.{1,2}(\/|$)/.test(value);
  if (!relative && (!unsafeKeys.has(key) || harmless3[key]?.test(value))) return;
  refuse(
    draft,
    "setting-names-files",
    `${where} sets ${key}, which may point the install at other files or another place.`
  );
}

// packages/dockerfile/installs/node/workspaces.ts
var import_micromatch = __toESM(require_micromatch(), 1);
function workspacePatterns(manifest) {
  const { workspaces } = manifest.json;
  const list2 = Array.isArray(workspaces) ? workspaces : workspaces?.packages;
  if (!Array.isArray(list2)) return null;
  return list2.filter((pattern) => typeof pattern === "string");
}
function readWorkspaces(draft, project, root, patterns) {
  const prefix = root.directory === "" ? "" : `${root.directory}/`;
  const folders = project.files.filter((file) => file.startsWith(prefix) && file.endsWith("/package.json")).map((file) => file.slice(prefix.length, -"/package.json".length)).filter((folder) => folder !== "" && !/(^|\/)node_modules(\/|$)/.test(folder));
  const clean2 = patterns.map((pattern) => pattern.replace(/^(!?)\.\//, "$1").replace(/\/+$/, ""));
  if (clean2.some((pattern) => /(^|\/)\.\.(\/|$)/.test(pattern))) {
    refuse(draft, "workspace-outside", `${root.path} names workspaces outside its own directory.`);
  }
  const chosen = new Set((0, import_micromatch.default)(folders, clean2, { dot: true }));
  const members = [];
  for (const folder of folders) {
    if (!chosen.has(folder)) continue;
    const member = readManifest(draft, project, `${prefix}${folder}`);
    if (member === null) continue;
    addInput(draft, project, member.path);
    members.push(member);
    inspectMember(draft, member);
  }
  return members;
}
function inspectMember(draft, member) {
  const { bin, directories, dependenciesMeta, publishConfig } = member.json;
  const folder = strings(directories).bin;
  if (folder !== void 0 || bin !== void 0 && bin !== null && JSON.stringify(bin) !== "{}") {
    refuse(
      draft,
      "workspace-bin",
      `${member.path} has a bin, which the install links only when its file is already there.`
    );
  }
  if (strings(publishConfig).directory !== void 0) {
    refuse(
      draft,
      "workspace-directory",
      `${member.path} links its publishConfig.directory, which may not be there yet.`
    );
  }
  const injected = Object.values(dependenciesMeta ?? {});
  if (injected.some((meta) => meta?.injected === true)) {
    refuse(
      draft,
      "injected-dependency",
      `${member.path} copies another workspace package into node_modules.`
    );
  }
  refuseLocalDependencies(draft, member);
}
var steering = ["pnpm-workspace.yaml", "pnpm-lock.yaml", ".yarnrc.yml", ".yarnrc", ".npmrc"];
function refuseInsideWorkspace(draft, project, manager) {
  const fields = manager === "npm" ? ["workspaces"] : ["workspaces", "packageManager", "devEngines"];
  for (const above2 of directoriesAbove(project)) {
    const manifest = within(above2, "package.json") ?? "package.json";
    const text = project.text(manifest) ?? "";
    const files = manager === "npm" ? [] : steering.map((name2) => within(above2, name2) ?? name2);
    const found = fields.some((field) => text.includes(`"${field}"`)) ? manifest : files.find((path) => project.has(path));
    if (found === void 0) continue;
    refuse(draft, "inside-workspace", `The install runs below ${found}, which may change what it does.`);
    return;
  }
}

// packages/dockerfile/installs/npm.ts
var clean = ["ci", "clean-install", "ic", "install-clean", "isntall-clean"];
var install = [
  "install",
  "i",
  "in",
  "ins",
  "inst",
  "insta",
  "instal",
  "isnt",
  "isnta",
  "isntal",
  "isntall",
  "add"
];
var table3 = {
  switches: [
    ...[
      "--production",
      "--prod",
      "--force",
      "-f",
      "--legacy-peer-deps",
      "--strict-peer-deps",
      "--ignore-scripts"
    ],
    ...["--no-audit", "--audit", "--no-fund", "--fund", "--no-optional", "--no-save", "--no-package-lock"],
    ...[
      "--package-lock",
      "--silent",
      "--quiet",
      "--verbose",
      "-q",
      "-s",
      "-d",
      "-dd",
      "-ddd",
      "--unsafe-perm"
    ],
    ...[
      "--prefer-offline",
      "--offline",
      "--no-progress",
      "--progress",
      "--no-bin-links",
      "--foreground-scripts"
    ],
    ...[
      "--build-from-source",
      "--no-update-notifier",
      "--no-color",
      "--no-strict-ssl",
      "--no-workspaces",
      "-y"
    ],
    ...["--yes", "--no-shrinkwrap", "--legacy-bundling", "--no-dev", "--strict-ssl", "--timing", "--color"]
  ],
  values: [
    ...[
      "--omit",
      "--include",
      "--only",
      "--loglevel",
      "--registry",
      "--cache",
      "--fetch-retries",
      "--maxsockets"
    ],
    ...[
      "--fetch-timeout",
      "--fetch-retry-mintimeout",
      "--fetch-retry-maxtimeout",
      "--prefix",
      "-C",
      "--network-timeout"
    ],
    ...["--fetch-retry-factor", "--os", "--cpu", "--libc", "--replace-registry-host"]
  ]
};
var npm = {
  name: "npm",
  ecosystem: "node",
  manifests: ["package.json"],
  locks: ["package-lock.json", "npm-shrinkwrap.json"],
  trees: ["node_modules"],
  ownsTrees: true,
  recognise({ words: words2 }) {
    if (words2[0] !== "npm") return null;
    const { options, unknown, rest } = readOptions(words2.slice(1), table3);
    const [action = "", ...packages] = rest;
    if (packages.length > 0 || ![...clean, ...install].includes(action)) return null;
    if (unknown.includes("-g") || unknown.includes("--global")) return null;
    const directory = options.get("--prefix")?.at(-1) ?? options.get("-C")?.at(-1) ?? null;
    return { action: clean.includes(action) ? "ci" : "install", directory, options, unknown };
  },
  inspect(invocation, project, draft) {
    const root = readManifest(draft, project, project.directory);
    if (root === null) return;
    addInput(draft, project, root.path);
    refuseInsideWorkspace(draft, project, "npm");
    const settings = readSettings(draft, project, project.directory);
    refuseLocalDependencies(draft, root);
    const patterns = isOn(invocation, "--no-workspaces") ? null : workspacePatterns(root);
    const members = readWorkspaces(draft, project, root, patterns ?? []);
    if (!settings.ignoreScripts && !isOn(invocation, "--ignore-scripts")) {
      for (const manifest of [root, ...members]) inspectScripts2(draft, project, manifest);
    }
    const lock = readLock(draft, project);
    inspectReaders(draft, project, [root, ...members], lock?.names ?? []);
    const ignoresLock = isOn(invocation, "--no-package-lock", "--no-shrinkwrap") || !settings.packageLock;
    inspectLock2(draft, project, root, members, lock, invocation.action === "ci", ignoresLock);
    for (const { directory } of [root, ...members])
      draft.outputs.add(within(directory, "node_modules") ?? "");
    addVersionFiles(draft, project, /^node$/);
  }
};
function readLock(draft, project) {
  const paths = ["npm-shrinkwrap.json", "package-lock.json"].map(
    (name2) => within(project.directory, name2) ?? name2
  );
  const there = paths.filter((path) => addInput(draft, project, path));
  return there[0] === void 0 ? null : readNpmLock(draft, project, there[0]);
}
function inspectLock2(draft, project, root, members, lock, isClean, ignoresLock) {
  const prefix = root.directory === "" ? "" : `${root.directory}/`;
  if (lock === null) {
    const message = `npm ci needs a lock file beside ${root.path}, and there is none.`;
    if (isClean) refuse(draft, "lock-missing", message);
    else refuseYarnLock(draft, project);
    return;
  }
  refuseLinked(
    draft,
    lock,
    members.map(({ directory }) => directory.slice(prefix.length))
  );
  if (isClean || ignoresLock) return;
  refuseYarnLock(draft, project);
  const major = /node/i.test(imageName(project.image)) ? nodeMajor(project.image) : 0;
  if (major < 15) {
    refuse(
      draft,
      "old-npm",
      `npm install rewrites ${lock.path} where npm is older than 7, as it may be in ${project.image}; npm ci does not.`
    );
  }
  refuseOutOfStep(draft, lock, root, members, prefix);
}
function refuseYarnLock(draft, project) {
  const path = within(project.directory, "yarn.lock") ?? "yarn.lock";
  if (!project.has(path)) return;
  refuse(draft, "two-locks", `npm install may rewrite ${path} as well, which the later COPY would undo.`);
}
function nodeMajor(image) {
  const tag = /:([^/]*)$/.exec(image.replace(/@.*/, ""))?.[1] ?? "latest";
  if (/^(argon|boron|carbon|dubnium|erbium|fermium)/.test(tag)) return 14;
  const number = /^(\d+)/.exec(tag)?.[1];
  return number === void 0 ? Number.POSITIVE_INFINITY : Number(number);
}

// packages/dockerfile/installs/pip.ts
import { posix as posix6 } from "node:path";
var table4 = {
  switches: [
    ...[
      "--no-cache-dir",
      "--no-cache",
      "--upgrade",
      "-U",
      "--user",
      "--no-deps",
      "--require-hashes",
      "--pre",
      "-q",
      "-qq"
    ],
    ...[
      "-v",
      "-vv",
      "--quiet",
      "--verbose",
      "--disable-pip-version-check",
      "--no-compile",
      "--compile",
      "--no-index"
    ],
    ...[
      "--no-build-isolation",
      "--prefer-binary",
      "--ignore-installed",
      "-I",
      "--force-reinstall",
      "--no-input"
    ],
    ...[
      "--break-system-packages",
      "--no-warn-script-location",
      "--no-binary-all",
      "--isolated",
      "--no-color"
    ],
    ...["--use-pep517", "--ignore-requires-python", "--no-python-version-warning", "--no-clean"]
  ],
  values: [
    ...[
      "-r",
      "--requirement",
      "-c",
      "--constraint",
      "--build-constraint",
      "-i",
      "--index-url",
      "--extra-index-url"
    ],
    ...[
      "--trusted-host",
      "--timeout",
      "--default-timeout",
      "--retries",
      "--root-user-action",
      "--progress-bar"
    ],
    ...["--upgrade-strategy", "--no-binary", "--only-binary", "--use-feature", "--use-deprecated", "--proxy"],
    ...[
      "-f",
      "--find-links",
      "--platform",
      "--python-version",
      "--implementation",
      "--abi",
      "--resume-retries"
    ]
  ]
};
function pipWords(words2) {
  const [first = "", second, third] = words2;
  if (/^(?:.*\/)?pip(\d(\.\d+)?)?$/.test(first)) return words2.slice(1);
  return /^(?:.*\/)?python(\d(\.\d+)?)?$/.test(first) && second === "-m" && third === "pip" ? words2.slice(3) : null;
}
function pipOptions(words2) {
  return readOptions(words2, table4);
}
var pip = {
  name: "pip",
  ecosystem: "python",
  manifests: ["requirements.txt"],
  locks: [],
  trees: ["venv", ".venv"],
  ownsTrees: false,
  recognise({ words: words2 }) {
    const behind = pipWords(words2);
    if (behind === null) return null;
    const { options, unknown, rest } = pipOptions(behind);
    const [action, ...packages] = rest;
    if (action !== "install" || !(options.has("-r") || options.has("--requirement"))) return null;
    if (packages.some(isLocal) || unknown.some((word) => /^(-e|--editable)/.test(word))) return null;
    return { action, unknown, ...fromTheirFolder(options) };
  },
  inspect({ options }, project, draft) {
    const given = (...names2) => names2.flatMap((name2) => options.get(name2) ?? []);
    for (const link of given("-f", "--find-links")) inspectLink(draft, link, "The install");
    const seen = /* @__PURE__ */ new Set();
    const lists = given(...fileOptions);
    for (const path of lists) readRequirements(draft, project, project.directory, path, seen);
    inspectEnvironment4(draft, project);
    addVersionFiles(draft, project, /^(python|pypy)$/);
  }
};
var fileOptions = ["-r", "--requirement", "-c", "--constraint", "--build-constraint"];
function fromTheirFolder(options) {
  const files = fileOptions.flatMap((name2) => options.get(name2) ?? []);
  const [first = ""] = files;
  if (!files.every((file) => file.startsWith("/") && !/[$*?~]/.test(file)))
    return { directory: null, options };
  const directory = posix6.dirname(first);
  const relative = [...options].map(([name2, values]) => [
    name2,
    fileOptions.includes(name2) ? values.map((value) => posix6.relative(directory, value)) : values
  ]);
  return { directory, options: new Map(relative) };
}
function isLocal(argument2) {
  const target = argument2.replace(/^[\w.-]+(\[[^\]]*\])?\s*@\s*/, "");
  if (/^file:/i.test(target)) return true;
  if (/^[a-z][a-z+]*:\/\//i.test(target) || /^git\+/i.test(target)) return false;
  const bare = target.replace(/\s*[;#].*$/, "");
  return /^[.~]|\/|\\|\.(whl|zip|tar|tgz|tar\.(gz|bz2|xz))(\[.*\])?$/i.test(bare);
}
var takesValue = /^(-r|--requirement|-c|--constraint|-e|--editable|-f|--find-links|-i|--index-url|--extra-index-url|--trusted-host|--no-binary|--only-binary|--use-feature)(?:[\s=]+|(?<=-[rcefi]))(.+)$/;
function readRequirements(draft, project, from, written, seen) {
  if (/^https?:\/\//i.test(written)) return;
  const path = /^[/~]/.test(written) || written.includes("$") ? null : within(from, written);
  if (path === null) {
    refuse(
      draft,
      "requirements-outside",
      `The install reads ${written}, which is not in the copied directory.`
    );
    return;
  }
  if (seen.has(path)) return;
  seen.add(path);
  if (!needInput(draft, project, path)) return;
  const text = project.text(path);
  if (text === null) {
    refuse(draft, "manifest-unreadable", `${path} is not UTF-8 text.`);
    return;
  }
  const directory = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  for (const line of logicalLines(text)) inspectLine(draft, project, path, directory, line, seen);
}
function logicalLines(text) {
  return text.replace(/\\\r?\n/g, " ").split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, "").trim()).filter((line) => line !== "");
}
function inspectLine(draft, project, path, directory, line, seen) {
  const [, option, value = ""] = takesValue.exec(line) ?? [];
  if (option === void 0) {
    if (/^--(no-index|pre|prefer-binary|require-hashes)$/.test(line)) return;
    if (line.startsWith("-")) {
      refuse(draft, "unknown-option", `${path} has the line ${line}, whose meaning is not known here.`);
    } else if (isLocal(line.replace(/\s+--(hash|global-option|config-settings?)[\s=].*$/, ""))) {
      refuse(draft, "local-dependency", `${path} installs ${line} from the project itself.`);
    }
    return;
  }
  if (/^(-r|--requirement|-c|--constraint)$/.test(option)) {
    readRequirements(draft, project, directory, value.trim(), seen);
  } else if (/^(-f|--find-links)$/.test(option)) inspectLink(draft, value.trim(), path);
  else if (/^(-e|--editable)$/.test(option)) {
    refuse(
      draft,
      "editable-install",
      `${path} installs ${value.trim()} in editable form, into the project itself.`
    );
  }
}
function inspectLink(draft, link, where) {
  if (/^https?:\/\//i.test(link)) return;
  refuse(draft, "find-links", `${where} takes packages from the directory ${link}.`);
}
var harmless4 = /^PIP_(NO_CACHE_DIR|DISABLE_PIP_VERSION_CHECK|DEFAULT_TIMEOUT|TIMEOUT|RETRIES|INDEX_URL|EXTRA_INDEX_URL|TRUSTED_HOST|ROOT_USER_ACTION|BREAK_SYSTEM_PACKAGES|PREFER_BINARY|PROGRESS_BAR|NO_COMPILE|COMPILE|QUIET|VERBOSE|NO_INPUT|NO_WARN_SCRIPT_LOCATION|ONLY_BINARY|NO_BINARY|NO_BUILD_ISOLATION|PRE|NO_COLOR|USER|VERSION|NO_PYTHON_VERSION_WARNING|IGNORE_INSTALLED|UPGRADE|UPGRADE_STRATEGY|REQUIRE_VIRTUALENV|RESUME_RETRIES)$/;
function inspectEnvironment4(draft, project) {
  for (const [name2, value] of project.environment) {
    const cache = name2 === "PIP_CACHE_DIR" && value.startsWith("/");
    if (/^PIP_/i.test(name2) && !harmless4.test(name2) && !cache && !/^PIP_\w*VERSION$/.test(name2)) {
      refuse(draft, "environment-names-files", `${name2} may point pip at files of the project.`);
    }
    if (name2 === "PYTHONPATH" || name2 === "PYTHONSTARTUP" || name2 === "PYTHONHOME") {
      const hook = project.files.find(
        (file) => /(^|\/)(sitecustomize|usercustomize)(\.py|\/__init__\.py)$/.test(file)
      );
      if (hook !== void 0)
        refuse(draft, "python-start-up", `${name2} may make pip run ${hook} when it starts.`);
    }
  }
}

// packages/dockerfile/installs/node/yarn-berry.ts
var import_yaml6 = __toESM(require_dist(), 1);
function readYaml2(text) {
  if (text === null) return null;
  try {
    const value = (0, import_yaml6.parse)(text, { maxAliasCount: 1e3 });
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
var unsafe = [
  "cacheFolder",
  "deferredVersionFolder",
  "globalFolder",
  "installStatePath",
  "virtualFolder",
  "pnpUnpluggedFolder",
  "pnpDataPath",
  "patchFolder",
  "httpsCaFilePath",
  "httpsCertFilePath",
  "httpsKeyFilePath",
  "caFilePath",
  "lockfileFilename",
  "rcFilename",
  "injectEnvironmentFiles",
  "enableConstraintsChecks",
  "constraintsPath",
  "nmMode"
];
function inspectBerrySettings(draft, project) {
  const at2 = (path2) => within(project.directory, path2) ?? path2;
  const path = at2(".yarnrc.yml");
  const settings = addInput(draft, project, path) ? readYaml2(project.text(path)) : {};
  if (settings === null) {
    refuse(draft, "manifest-unreadable", `${path} is not a YAML mapping.`);
    return;
  }
  if (!["node-modules", "pnpm"].includes(String(settings.nodeLinker))) {
    refuse(
      draft,
      "plug-and-play",
      `${path} does not set nodeLinker to node-modules, and Plug'n'Play installs are not proved to be splittable.`
    );
  }
  const key = unsafe.find((name2) => settings[name2] !== void 0 && settings[name2] !== false);
  if (key !== void 0)
    refuse(draft, "setting-names-files", `${path} sets ${key}, which may reach for other files.`);
  if (typeof settings.yarnPath === "string") needInput(draft, project, at2(settings.yarnPath));
  for (const folder of [".yarn/releases", ".yarn/plugins", ".yarn/patches"])
    addDirectory(draft, project, at2(folder));
  addInput(draft, project, at2(".env.yarn"));
  inspectPlugins(draft, project, settings.plugins);
  for (const name2 of project.environment.keys()) {
    if (!/^YARN_/.test(name2) || /^YARN_(VERSION|CACHE_FOLDER|ENABLE_(TELEMETRY|GLOBAL_CACHE)|NPM_.*TOKEN)$/.test(name2)) {
      continue;
    }
    refuse(
      draft,
      "environment-names-files",
      `${name2} changes Yarn's settings in a way that is not known here.`
    );
  }
}
function inspectPlugins(draft, project, plugins) {
  const own = /^\.\/?\.?yarn\/plugins\/@yarnpkg\/|^\.yarn\/plugins\/@yarnpkg\//;
  for (const plugin of Array.isArray(plugins) ? plugins : []) {
    const path = typeof plugin === "string" ? plugin : plugin?.path;
    if (typeof path !== "string" || !own.test(path)) {
      refuse(
        draft,
        "yarn-plugin",
        "A Yarn plugin that is not Yarn's own may read the project during the install."
      );
      return;
    }
    needInput(draft, project, within(project.directory, path) ?? path);
  }
}
function addBerryOutputs(draft, project) {
  for (const path of [".yarn/cache", ".yarn/unplugged", ".yarn/install-state.gz", ".yarn/build-state.yml"]) {
    draft.outputs.add(within(project.directory, path) ?? path);
  }
  if (filesBelow(project, within(project.directory, ".yarn/cache") ?? "").length > 0) {
    refuse(
      draft,
      "offline-cache",
      "The committed .yarn/cache changes with every update; the install needs all of it."
    );
  }
}
function readBerryLock(draft, project, path) {
  const lock = readYaml2(project.text(path));
  if (lock === null) {
    refuse(draft, "manifest-unreadable", `${path} is not a YAML mapping.`);
    return [];
  }
  const names2 = [];
  for (const [keys, entry] of Object.entries(lock)) {
    if (keys === "__metadata") continue;
    const { version } = entry ?? {};
    for (const key of keys.split(/,\s*/)) {
      names2.push({ name: key.slice(0, key.indexOf("@", 1)), version: String(version ?? "") });
      inspectDescriptor(draft, project, path, key);
    }
  }
  return names2;
}
function inspectDescriptor(draft, project, path, key) {
  if (/@(file|link|portal|exec):/.test(key)) {
    refuse(draft, "local-dependency", `${path} takes ${key} from the project itself.`);
  }
  if (!key.includes("@patch:")) return;
  const patch = decodeURIComponent(/#([^:]*)/.exec(key)?.[1] ?? "");
  for (const each of patch.split("&")) {
    const file = each.replace(/^(optional!)/, "").replace(/^~\//, "");
    if (/^(optional!)?builtin</.test(each) || file === "") continue;
    needInput(draft, project, within(project.directory, file) ?? file);
  }
}
function refuseMutable(draft, path, manifests) {
  refuse(
    draft,
    "lock-not-frozen",
    `Without --immutable it is not known whether yarn install rewrites ${path} for ${manifests[0]?.path}.`
  );
}

// packages/dockerfile/installs/node/pnpm-lock.ts
function readPnpmLock(path, text) {
  const head = readYaml2(text.split(/^(?=packages:|snapshots:)/m)[0] ?? "");
  if (head === null || head.lockfileVersion === void 0) return null;
  const importers = head.importers ?? { ".": head };
  const keys = text.matchAll(/^ {2}'?\/?((?:@[^/@'\s]+\/)?[^/@'\s]+)[@/](\d[^:('\s]*)[^\n]*:$/gm);
  return {
    path,
    version: Number.parseFloat(String(head.lockfileVersion)),
    importers,
    hasCatalogs: head.catalogs !== void 0,
    hasOverrides: head.overrides !== void 0 || head.packageExtensionsChecksum !== void 0,
    names: [...keys].map((match) => ({ name: match[1] ?? "", version: match[2] ?? "" }))
  };
}
function refusePnpmOutOfStep(draft, lock, manifests, prefix) {
  if (lock.hasCatalogs || lock.hasOverrides) {
    refuse(
      draft,
      "lock-not-frozen",
      `${lock.path} depends on catalogs or overrides; only with --frozen-lockfile is it sure not to be rewritten.`
    );
    return;
  }
  const folders = manifests.map(({ directory }) => directory.slice(prefix.length) || ".");
  const left = Object.keys(lock.importers).find((folder) => !folders.includes(folder));
  const wrong = manifests.find((manifest, index) => {
    const importer = lock.importers[folders[index] ?? "."];
    return importer === void 0 || !inStep2(manifest, importer);
  });
  if (!wrong && left === void 0) return;
  const message = `${lock.path} does not match ${wrong?.path ?? left}, so pnpm install would rewrite it.`;
  refuse(draft, "lock-out-of-step", message);
}
function inStep2(manifest, importer) {
  const fields = ["dependencies", "devDependencies", "optionalDependencies"];
  const optional = strings(manifest.json.optionalDependencies);
  const old = strings(importer.specifiers);
  const wanted = {};
  const locked = { ...old };
  for (const field of fields) {
    const own = strings(manifest.json[field]);
    if (field !== "optionalDependencies") for (const name2 of Object.keys(optional)) delete own[name2];
    Object.assign(wanted, own);
    for (const [name2, value] of Object.entries(
      importer[field] ?? {}
    )) {
      if (typeof value === "object" && value !== null) locked[name2] = String(value.specifier);
    }
  }
  const names2 = Object.keys(wanted);
  return names2.length === Object.keys(locked).length && names2.every((name2) => wanted[name2] === locked[name2]);
}
function refusePnpmLocal(draft, lock, members, prefix) {
  for (const [folder, importer] of Object.entries(lock.importers)) {
    for (const field of ["dependencies", "devDependencies", "optionalDependencies"]) {
      for (const [name2, value] of Object.entries(
        importer[field] ?? {}
      )) {
        const version = String(typeof value === "string" ? value : value?.version);
        const target = /^link:(.*)$/.exec(version)?.[1];
        const linked = target !== void 0 && members.includes(resolve(prefix, folder, target));
        if (!linked && /^(link|file|portal):/.test(version)) {
          refuse(
            draft,
            "local-dependency",
            `${lock.path} takes ${name2} from the project itself (${version}).`
          );
          return;
        }
      }
    }
  }
}
function resolve(prefix, folder, target) {
  const parts = [];
  for (const part of `${prefix}${folder}/${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

// packages/dockerfile/installs/pnpm.ts
var table5 = {
  switches: [
    ...[
      "--frozen-lockfile",
      "--no-frozen-lockfile",
      "--prod",
      "--production",
      "-P",
      "--dev",
      "-D",
      "--no-optional"
    ],
    ...[
      "--ignore-scripts",
      "--prefer-offline",
      "--offline",
      "--silent",
      "--shamefully-hoist",
      "--force",
      "-r"
    ],
    ...[
      "--recursive",
      "--strict-peer-dependencies",
      "--no-strict-peer-dependencies",
      "--prefer-frozen-lockfile"
    ],
    ...[
      "--unsafe-perm",
      "--no-color",
      "--no-verify-store-integrity",
      "--side-effects-cache",
      "--trust-lockfile"
    ]
  ],
  values: [
    "--reporter",
    "--loglevel",
    "--store-dir",
    "--dir",
    "-C",
    "--network-concurrency",
    "--registry",
    "--fetch-timeout"
  ]
};
var pnpm = {
  name: "pnpm",
  ecosystem: "node",
  manifests: ["package.json"],
  locks: ["pnpm-lock.yaml"],
  trees: ["node_modules"],
  ownsTrees: true,
  recognise({ words: words2 }) {
    if (words2[0] !== "pnpm") return null;
    const { options, unknown, rest } = readOptions(words2.slice(1), table5);
    const action = rest[0];
    if (rest.length !== 1 || !["install", "i", "fetch"].includes(action ?? "")) return null;
    if (unknown.some((word) => /^(-g|--global|--help|-h)$/.test(word))) return null;
    const directory = options.get("--dir")?.at(-1) ?? options.get("-C")?.at(-1) ?? null;
    return { action: action === "fetch" ? "fetch" : "install", directory, options, unknown };
  },
  inspect(invocation, project, draft) {
    const at2 = (path) => within(project.directory, path) ?? path;
    const root = readManifest(draft, project, project.directory);
    if (root === null) return;
    addInput(draft, project, root.path);
    refuseInsideWorkspace(draft, project, "pnpm");
    refuseLocalDependencies(draft, root);
    const settings = readSettings(draft, project, project.directory);
    const workspace = readWorkspaceFile(draft, project, at2("pnpm-workspace.yaml"));
    const patterns = Array.isArray(workspace.packages) ? workspace.packages.map(String) : [];
    const members = readWorkspaces(draft, project, root, patterns);
    const manifests = [root, ...members];
    for (const name2 of [".pnpmfile.cjs", ".pnpmfile.mjs", "pnpmfile.js"])
      inspectPnpmfile(draft, project, at2(name2));
    const ignoresScripts = settings.ignoreScripts || workspace.ignoreScripts === true || isOn(invocation, "--ignore-scripts");
    if (!ignoresScripts && invocation.action === "install") {
      for (const manifest of manifests) inspectScripts2(draft, project, manifest);
    }
    inspectPatches(draft, project, root, workspace);
    inspectLock3(draft, project, invocation, manifests);
    for (const { directory } of manifests) draft.outputs.add(within(directory, "node_modules") ?? "");
    addVersionFiles(draft, project, /^node$/);
  }
};
var harmless5 = /* @__PURE__ */ new Set([
  ...[
    "packages",
    "catalog",
    "catalogs",
    "onlyBuiltDependencies",
    "ignoredBuiltDependencies",
    "neverBuiltDependencies"
  ],
  ...[
    "overrides",
    "packageExtensions",
    "patchedDependencies",
    "peerDependencyRules",
    "allowedDeprecatedVersions"
  ],
  ...["ignoreScripts", "shamefullyHoist", "hoist", "hoistPattern", "publicHoistPattern", "autoInstallPeers"],
  ...["strictPeerDependencies", "linkWorkspacePackages", "preferWorkspacePackages", "saveWorkspaceProtocol"],
  ...[
    "savePrefix",
    "saveExact",
    "engineStrict",
    "nodeVersion",
    "minimumReleaseAge",
    "minimumReleaseAgeExclude"
  ],
  ...[
    "resolutionMode",
    "dedupePeerDependents",
    "dedupeDirectDeps",
    "catalogMode",
    "cleanupUnusedCatalogs",
    "allowBuilds"
  ],
  ...["strictDepBuilds", "verifyDepsBeforeRun", "updateNotifier", "supportedArchitectures", "trustPolicy"],
  ...[
    "excludeLinksFromLockfile",
    "ignoredOptionalDependencies",
    "blockExoticSubdeps",
    "managePackageManagerVersions"
  ]
]);
function readWorkspaceFile(draft, project, path) {
  if (!addInput(draft, project, path)) return {};
  const workspace = readYaml2(project.text(path));
  if (workspace === null) {
    refuse(draft, "manifest-unreadable", `${path} is not a YAML mapping.`);
    return {};
  }
  const strange = Object.keys(workspace).find((key) => !harmless5.has(key));
  if (strange !== void 0) {
    refuse(
      draft,
      "setting-names-files",
      `${path} sets ${strange}, which is not known to leave other files alone.`
    );
  }
  const local = Object.entries({ ...strings(workspace.overrides), ...strings(workspace.catalog) });
  if (local.some(([, range]) => /^(file|link|portal):|^\.{1,2}\//.test(range))) {
    refuse(draft, "local-dependency", `${path} takes a package from the project itself.`);
  }
  return workspace;
}
function inspectPnpmfile(draft, project, path) {
  if (!addInput(draft, project, path)) return;
  const text = project.text(path) ?? "";
  if (/\brequire\s*\(|\bimport\b|__dirname|\bprocess\.(cwd|chdir|binding)\b/.test(text)) {
    refuse(draft, "pnpmfile-reads-files", `${path} loads other code or files during the install.`);
  }
}
function inspectPatches(draft, project, root, workspace) {
  const own = root.json.pnpm;
  for (const patches of [own?.patchedDependencies, workspace.patchedDependencies]) {
    for (const path of Object.values(strings(patches))) {
      needInput(draft, project, within(project.directory, path) ?? path);
    }
  }
  addDirectory(draft, project, within(project.directory, "patches") ?? "patches");
}
function inspectLock3(draft, project, invocation, manifests) {
  const path = within(project.directory, "pnpm-lock.yaml") ?? "pnpm-lock.yaml";
  const frozen = isOn(invocation, "--frozen-lockfile") || invocation.action === "fetch";
  if (!addInput(draft, project, path)) {
    if (frozen) refuse(draft, "lock-missing", `There is no ${path} for the install to follow.`);
    inspectReaders(draft, project, manifests, []);
    return;
  }
  const lock = readPnpmLock(path, project.text(path) ?? "");
  if (lock === null) {
    refuse(draft, "manifest-unreadable", `${path} is not a pnpm lock file.`);
    return;
  }
  const prefix = project.directory === "" ? "" : `${project.directory}/`;
  refusePnpmLocal(
    draft,
    lock,
    manifests.map(({ directory }) => directory),
    prefix
  );
  if (isOn(invocation, "--no-frozen-lockfile")) {
    refuse(draft, "lock-not-frozen", `--no-frozen-lockfile lets pnpm rewrite ${path}.`);
  }
  if (!frozen) {
    refuseOldLock(draft, lock, manifests[0]);
    refusePnpmOutOfStep(draft, lock, manifests, prefix);
  }
  if (invocation.action === "install") inspectReaders(draft, project, manifests, lock.names);
}
function refuseOldLock(draft, lock, root) {
  const pinned2 = /^pnpm@(\d+)/.exec(String(root?.json.packageManager ?? ""))?.[1];
  const major = pinned2 === void 0 ? 10 : Number(pinned2);
  const written = major >= 9 ? 9 : major === 8 ? 6 : 5;
  if (Math.floor(lock.version) === written) return;
  refuse(
    draft,
    "old-lock",
    `${lock.path} is of version ${lock.version}, which pnpm install may rewrite; --frozen-lockfile would settle it.`
  );
}

// packages/dockerfile/installs/node/yarn-classic.ts
function readClassicLock(text) {
  const blocks = [];
  for (const chunk of text.split(/\r?\n(?=\S)/)) {
    const [head = "", ...lines] = chunk.split(/\r?\n/);
    if (!head.endsWith(":") || head.startsWith("#")) continue;
    const patterns = head.slice(0, -1).split(/,\s*/).map(unquote2);
    const field = (name2) => unquote2(lines.find((line) => line.startsWith(`  ${name2} `))?.slice(name2.length + 3) ?? "");
    const inner = lines.filter((line) => /^ {4}\S/.test(line)).map((line) => line.trim());
    const wanted = inner.map((line) => /^("[^"]+"|\S+) (.+)$/.exec(line)).filter((match) => match !== null);
    blocks.push({
      patterns,
      version: field("version"),
      resolved: field("resolved"),
      dependencies: wanted.map((match) => `${unquote2(match[1] ?? "")}@${unquote2(match[2] ?? "")}`)
    });
  }
  return blocks;
}
function unquote2(text) {
  return text.trim().replace(/^"(.*)"$/, "$1");
}
function classicNames(blocks) {
  return blocks.flatMap(
    ({ patterns, version }) => patterns.map((pattern) => ({ name: pattern.slice(0, pattern.lastIndexOf("@")), version }))
  );
}
function refuseClassicLocal(draft, path, blocks) {
  const local = blocks.find(
    ({ resolved, patterns }) => /^(file:|\.)/.test(resolved) || patterns.some((each) => /@(file|link):/.test(each))
  );
  if (local) refuse(draft, "local-dependency", `${path} takes ${local.patterns[0]} from the project itself.`);
}
function refuseClassicOutOfStep(draft, path, blocks, manifests) {
  const members = new Set(manifests.map(({ json }) => json.name));
  const resolutions = manifests[0]?.json.resolutions;
  if (resolutions !== void 0 && JSON.stringify(resolutions) !== "{}") {
    refuse(
      draft,
      "lock-not-frozen",
      `${manifests[0]?.path} has resolutions, so it is not known whether yarn install rewrites ${path}; --frozen-lockfile would settle it.`
    );
    return;
  }
  const byPattern = new Map(
    blocks.flatMap((block) => block.patterns.map((pattern) => [pattern, block]))
  );
  const reached = /* @__PURE__ */ new Set();
  const asked = manifests.flatMap(
    (manifest) => dependencies({ ...manifest, json: { ...manifest.json, peerDependencies: {} } }).filter(([name2]) => !members.has(name2)).map(([name2, range]) => `${name2}@${range}`)
  );
  const waiting = [...asked];
  for (let pattern = waiting.pop(); pattern !== void 0; pattern = waiting.pop()) {
    if (reached.has(pattern)) continue;
    reached.add(pattern);
    const block = byPattern.get(pattern);
    if (block) waiting.push(...block.dependencies);
    else {
      refuse(draft, "lock-out-of-step", outOfStep(path, `has no entry for ${pattern}`));
      return;
    }
  }
  const extra = [...byPattern.keys()].find((pattern) => !reached.has(pattern));
  if (extra !== void 0)
    refuse(draft, "lock-out-of-step", outOfStep(path, `has an entry for ${extra} that nothing asks for`));
}
function outOfStep(path, what) {
  return `${path} ${what}, so yarn install would rewrite it and the later COPY undo that.`;
}

// packages/dockerfile/installs/yarn.ts
var table6 = {
  switches: [
    ...[
      "--frozen-lockfile",
      "--immutable",
      "--immutable-cache",
      "--production",
      "--prod",
      "--ignore-scripts"
    ],
    ...[
      "--ignore-engines",
      "--ignore-optional",
      "--ignore-platform",
      "--non-interactive",
      "--no-progress",
      "--silent"
    ],
    ...[
      "-s",
      "--prefer-offline",
      "--offline",
      "--check-files",
      "--force",
      "--pure-lockfile",
      "--no-lockfile",
      "--verbose"
    ],
    ...[
      "--no-bin-links",
      "--link-duplicates",
      "--skip-integrity-check",
      "--inline-builds",
      "--check-cache",
      "--har"
    ],
    ...["--update-checksums", "--no-emoji", "--json", "--disable-pnp", "--no-immutable"]
  ],
  values: [
    "--network-timeout",
    "--network-concurrency",
    "--cwd",
    "--cache-folder",
    "--mutex",
    "--registry",
    "--mode"
  ]
};
var yarn = {
  name: "yarn",
  ecosystem: "node",
  manifests: ["package.json"],
  locks: ["yarn.lock"],
  trees: ["node_modules"],
  ownsTrees: true,
  recognise({ words: words2 }) {
    if (words2[0] !== "yarn" && words2[0] !== "yarnpkg") return null;
    const { options, unknown, rest } = readOptions(words2.slice(1), table6);
    if (rest.length > 1 || (rest[0] ?? "install") !== "install") return null;
    if (unknown.some((word) => /^(--version|-v|--help|-h)$/.test(word))) return null;
    return { action: "install", directory: options.get("--cwd")?.at(-1) ?? null, options, unknown };
  },
  inspect(invocation, project, draft) {
    const root = readManifest(draft, project, project.directory);
    if (root === null) return;
    addInput(draft, project, root.path);
    refuseInsideWorkspace(draft, project, "yarn");
    refuseLocalDependencies(draft, root);
    const settings = readSettings(draft, project, project.directory);
    const members = readWorkspaces(draft, project, root, workspacePatterns(root) ?? []);
    const manifests = [root, ...members];
    const berry = isBerry(project, root);
    const skipsScripts = berry ? invocation.options.get("--mode")?.at(-1) === "skip-build" : settings.ignoreScripts || isOn(invocation, "--ignore-scripts");
    if (!skipsScripts) for (const manifest of manifests) inspectScripts2(draft, project, manifest);
    for (const { directory } of manifests) draft.outputs.add(within(directory, "node_modules") ?? "");
    const names2 = berry ? inspectBerry(draft, project, invocation, manifests) : inspectClassic(draft, project, invocation, manifests);
    inspectReaders(draft, project, manifests, names2);
    addVersionFiles(draft, project, /^node$/);
  }
};
function isBerry(project, root) {
  const lock = project.text(within(project.directory, "yarn.lock") ?? "yarn.lock");
  if (lock !== null && /^# yarn lockfile v1\s*$/m.test(lock)) return false;
  return project.has(within(project.directory, ".yarnrc.yml") ?? ".yarnrc.yml") || /^yarn@([2-9]|\d\d)/.test(String(root.json.packageManager ?? "")) || lock !== null && /^__metadata:/m.test(lock);
}
function inspectClassic(draft, project, invocation, manifests) {
  const at2 = (path2) => within(project.directory, path2) ?? path2;
  inspectYarnrc(draft, project, at2(".yarnrc"));
  if (addInput(draft, project, at2(".yarnrc.yml"))) addDirectory(draft, project, at2(".yarn/releases"));
  for (const name2 of project.environment.keys()) {
    if (/^YARN_/.test(name2) && !/^YARN_(VERSION|CACHE_FOLDER|REGISTRY)$/.test(name2)) {
      refuse(
        draft,
        "environment-names-files",
        `${name2} changes Yarn's settings in a way that is not known here.`
      );
    }
  }
  if (manifests.some(({ json }) => json.installConfig?.pnp === true)) {
    refuse(draft, "plug-and-play", "Plug'n'Play installs are not proved to be splittable.");
  }
  const path = at2("yarn.lock");
  const frozen = isOn(invocation, "--frozen-lockfile", "--immutable", "--pure-lockfile", "--no-lockfile");
  if (!addInput(draft, project, path)) {
    if (isOn(invocation, "--frozen-lockfile"))
      refuse(draft, "lock-missing", `There is no ${path} to be frozen.`);
    return [];
  }
  const blocks = readClassicLock(project.text(path) ?? "");
  refuseClassicLocal(draft, path, blocks);
  if (!frozen) refuseClassicOutOfStep(draft, path, blocks, manifests);
  return classicNames(blocks);
}
function inspectYarnrc(draft, project, path) {
  if (!addInput(draft, project, path)) return;
  const known2 = /^(#|$|registry\b|"@[^"]+:registry"|network-timeout|network-concurrency|save-prefix|version-|lastUpdateCheck|disable-self-update-check|strict-ssl|"?--(install|add|run)?\.?(frozen-lockfile|ignore-engines|ignore-optional|prefer-offline|non-interactive|silent|no-progress|exact)"?|workspaces-experimental|env:|unsafe-disable-integrity-migration)/;
  for (const line of (project.text(path) ?? "").split(/\r?\n/)) {
    const trimmed = line.trim();
    const release = /^yarn-path\s+"?([^"\s]+)"?$/.exec(trimmed)?.[1];
    if (release !== void 0) {
      const file = within(project.directory, release);
      if (file === null || !addInput(draft, project, file)) {
        refuse(draft, "manifest-missing", `${path} names ${release}, which is not among the files copied.`);
      }
    } else if (!known2.test(trimmed)) {
      refuse(
        draft,
        "setting-names-files",
        `${path} has a setting that is not known to be harmless: ${trimmed}.`
      );
    }
  }
}
function inspectBerry(draft, project, invocation, manifests) {
  inspectBerrySettings(draft, project);
  addBerryOutputs(draft, project);
  const path = within(project.directory, "yarn.lock") ?? "yarn.lock";
  const immutable = isOn(invocation, "--immutable", "--frozen-lockfile", "--immutable-cache");
  if (!addInput(draft, project, path)) {
    refuse(
      draft,
      "lock-missing",
      `There is no ${path}; without it Yarn takes the project for part of another.`
    );
    return [];
  }
  if (!immutable) refuseMutable(draft, path, manifests);
  return readBerryLock(draft, project, path);
}

// packages/dockerfile/installs/index.ts
var managers = { npm, yarn, pnpm, pip, go, composer, bundler };
function recogniseInstall(command) {
  for (const manager of Object.values(managers)) {
    const invocation = manager.recognise(command);
    if (invocation !== null) return { manager, invocation };
  }
  return null;
}
function planInstall({ manager, invocation }, project) {
  const draft = {
    inputs: /* @__PURE__ */ new Set(),
    directories: /* @__PURE__ */ new Set(),
    outputs: /* @__PURE__ */ new Set(),
    absent: /* @__PURE__ */ new Set(),
    refusals: []
  };
  for (const option of invocation.unknown) {
    refuse(draft, "unknown-option", `The option ${option} of ${manager.name} is not known here.`);
  }
  manager.inspect(invocation, project, draft);
  return {
    inputs: [...draft.inputs].sort(),
    directories: [...draft.directories].sort(),
    outputs: [...draft.outputs],
    absent: [...draft.absent].sort(),
    refusals: draft.refusals
  };
}
function manifestNames(manager, { options }) {
  const named3 = ["-r", "--requirement"].flatMap((name2) => options.get(name2) ?? []);
  return manager.name === "pip" ? named3 : manager.manifests;
}

// packages/dockerfile/known/known.ts
var harmless6 = { kind: "other", writes: [] };
function harmlessIf(condition) {
  return condition ? harmless6 : null;
}
function literalPart(path) {
  return path.replace(/[*?[].*$/s, "");
}
function isElsewhere(path, around) {
  return path.startsWith("/") && !path.includes("$") && !path.includes("/..") && !around.isCopied(literalPart(path));
}

// packages/dockerfile/known/file-tools.ts
var elsewhere = (skip = 0) => (args, around) => {
  const paths = args.filter((argument2) => !argument2.startsWith("-")).slice(skip);
  return harmlessIf(paths.length > 0 && paths.every((path) => isElsewhere(path, around)));
};
var makeDirectory = (args, around) => {
  const paths = args.filter((argument2) => !argument2.startsWith("-"));
  const keeps = args.some((argument2) => /^-p$|^--parents$/.test(argument2));
  return harmlessIf(
    paths.length > 0 && paths.every((path) => isElsewhere(path, around) || keeps && around.isMade(path))
  );
};
var users = (args, around) => harmlessIf(
  args.every(
    (argument2) => !/[$*?]/.test(argument2) && (!argument2.includes("/") || isElsewhere(argument2.replace(/^--[\w-]+=/, ""), around))
  )
);
var download = (args, around) => {
  for (let at2 = 0; at2 < args.length; at2++) {
    const argument2 = args[at2] ?? "";
    if (/^https?:\/\//.test(argument2) && !argument2.includes("$")) continue;
    if (/^-[fsSLkqnv]+$|^--(fail|silent|show-error|location|quiet|no-verbose|compressed|progress=\S+)$/.test(
      argument2
    ))
      continue;
    if (/^-[fsSLkq]*[oO]$|^--output$|^--output-document$/.test(argument2)) {
      if (!isElsewhere(args[++at2] ?? "", around)) return null;
      continue;
    }
    return null;
  }
  const named3 = args.some((argument2) => /^-[fsSLkq]*[oO]$|^--output(-document)?$/.test(argument2));
  return harmlessIf(named3);
};
var virtualEnvironment = (args, around) => {
  const [flag2, module, ...rest] = args;
  if (flag2 !== "-m" || !["venv", "virtualenv"].includes(module ?? "")) return null;
  const paths = rest.filter((argument2) => !argument2.startsWith("-"));
  const known2 = rest.every(
    (argument2) => !argument2.startsWith("-") || /^--(copies|clear|upgrade-deps|system-site-packages|symlinks)$/.test(argument2)
  );
  const [path] = paths;
  if (!known2 || paths.length !== 1 || path === void 0 || path.includes("$") || /(^|\/)\.\.(\/|$)/.test(path))
    return null;
  return around.isCopied(literalPart(path)) ? { kind: "other", writes: [path] } : harmless6;
};
var fileTools = {
  ":": () => harmless6,
  true: () => harmless6,
  set: (args) => harmlessIf(args.every((argument2) => /^[-+][a-zA-Z]+$|^pipefail$/.test(argument2))),
  export: (args) => harmlessIf(args.every((argument2) => /^\w+=[^$]*$/.test(argument2) && !/^(PATH|HOME)=/.test(argument2))),
  echo: () => harmless6,
  printf: () => harmless6,
  rm: elsewhere(),
  mkdir: makeDirectory,
  ln: elsewhere(),
  touch: elsewhere(),
  cp: elsewhere(),
  mv: elsewhere(),
  chmod: elsewhere(1),
  chown: elsewhere(1),
  useradd: users,
  adduser: users,
  groupadd: users,
  addgroup: users,
  usermod: users,
  groupmod: users,
  curl: download,
  wget: download,
  python: virtualEnvironment,
  python3: virtualEnvironment,
  "update-ca-certificates": (args) => harmlessIf(args.length === 0),
  ldconfig: (args) => harmlessIf(args.length === 0),
  "locale-gen": (args) => harmlessIf(args.every((argument2) => /^[\w.@-]+$/.test(argument2))),
  dpkg: (args) => harmlessIf(args[0] === "--add-architecture" && args.length === 2),
  a2enmod: (args) => harmlessIf(args.every((argument2) => /^[\w-]+$/.test(argument2))),
  a2dismod: (args) => harmlessIf(args.every((argument2) => /^[\w-]+$/.test(argument2)))
};

// packages/dockerfile/known/language-tools.ts
function isPackage(argument2) {
  return /^(@[\w.-]+\/)?[\w.-]+(@[\w.^~<>=-]+)?$/.test(argument2) && !/^\.|\.(tgz|tar\.gz)$/.test(argument2);
}
var globalSwitch = /^(-g|--global|--location=global)$/;
var quiet = /^(--(silent|quiet|force|no-audit|no-fund|no-progress|unsafe-perm(=true)?|loglevel[=\w]*|no-update-notifier|allow-root)|-[sqfy])$/;
function installsGlobally(args, verbs) {
  const [verb, ...rest] = args.filter((argument2) => !globalSwitch.test(argument2) && !quiet.test(argument2));
  return args.some((argument2) => globalSwitch.test(argument2)) && verbs.includes(verb ?? "") && rest.every(isPackage);
}
function isVersionQuery(args) {
  return args.length === 1 && /^(-v|-V|--version|version)$/.test(args[0] ?? "");
}
function setsConfig(args) {
  const [config, verb, ...rest] = args;
  if (config !== "config" || !["set", "delete"].includes(verb ?? "")) return false;
  return rest.every(
    (argument2) => /^(-g|--global|[\w@:/.-]+(=[\w@:/.-]*)?)$/.test(argument2) && !/(^|=)\.{1,2}(\/|$)/.test(argument2)
  );
}
var npm2 = (args) => harmlessIf(
  isVersionQuery(args) || args[0] === "cache" && ["clean", "verify"].includes(args[1] ?? "") || setsConfig(args) && !args.some((argument2) => /^--location|prefix/.test(argument2)) || installsGlobally(args, ["install", "i", "add", "update", "uninstall"])
);
var yarn2 = (args) => harmlessIf(
  isVersionQuery(args) || /^cache clean( --(all|force|mirror))?$/.test(args.join(" ")) || args[0] === "global" && args[1] === "add" && args.slice(2).every(isPackage)
);
var pnpm2 = (args) => harmlessIf(
  isVersionQuery(args) || args.join(" ") === "store prune" || setsConfig(args) && !args.some((argument2) => /^--location|dir$|linker/.test(argument2)) || installsGlobally(args, ["add", "install", "i"])
);
var corepack = (args) => {
  const rest = args.filter((argument2) => !/^(--activate|-g|--global)$/.test(argument2));
  if (rest[0] === "enable") return harmlessIf(rest.slice(1).every((name2) => /^(npm|yarn|pnpm)$/.test(name2)));
  return harmlessIf(
    ["prepare", "install"].includes(rest[0] ?? "") && rest.length > 1 && rest.slice(1).every(isPackage)
  );
};
var pipReads = /^PIP_(CONSTRAINT|REQUIREMENT|FIND_LINKS|CONFIG_FILE|BUILD_CONSTRAINT|TARGET|EDITABLE|SRC|PREFIX|ROOT)$/;
var pipByName = (words2, { environment }) => {
  const behind = pipWords(words2);
  if (behind === null) return null;
  if (isVersionQuery(behind) || /^(cache purge|check|list)$/.test(behind.join(" "))) return harmless6;
  const { unknown, rest, options } = pipOptions(behind);
  const reads = ["-r", "--requirement", "-c", "--constraint", "--build-constraint", "-f", "--find-links"];
  return harmlessIf(
    rest[0] === "install" && rest.length > 1 && unknown.length === 0 && !reads.some((name2) => options.has(name2)) && rest.slice(1).every((name2) => !isLocal(name2) && !name2.includes("$")) && ![...environment.keys()].some((name2) => pipReads.test(name2))
  );
};
var gem = (args) => harmlessIf(
  isVersionQuery(args) || /^update --system( [\d.]+)?$/.test(args.join(" ")) || args[0] === "install" && args.slice(1).every(
    (argument2) => /^(--no-document|--no-doc|-N|-v|--version|[\w-]+(:[\d.]+)?|[\d.]+)$/.test(argument2)
  )
);
var composer2 = (args) => harmlessIf(
  isVersionQuery(args) || ["clear-cache", "clearcache", "self-update"].includes(args[0] ?? "") || args[0] === "global" && args[1] === "require" && args.slice(2).every((name2) => /^[\w.-]+\/[\w.-]+(:[\w.^~*-]+)?$|^-[\w-]+$/.test(name2))
);
var go2 = (args) => harmlessIf(isVersionQuery(args) || args.join(" ") === "mod verify" || args.join(" ") === "env");
var phpExtension = (args) => harmlessIf(args.every((argument2) => /^-{0,2}[\w=$()-]+$/.test(argument2)));
var languageTools = {
  npm: npm2,
  yarn: yarn2,
  pnpm: pnpm2,
  corepack,
  gem,
  composer: composer2,
  go: go2,
  node: (args) => harmlessIf(isVersionQuery(args)),
  php: (args) => harmlessIf(isVersionQuery(args)),
  ruby: (args) => harmlessIf(isVersionQuery(args)),
  bundle: (args) => harmlessIf(isVersionQuery(args)),
  "docker-php-ext-install": phpExtension,
  "docker-php-ext-enable": phpExtension,
  "docker-php-ext-configure": phpExtension,
  "install-php-extensions": phpExtension,
  pecl: (args) => harmlessIf(args[0] === "install" && args.slice(1).every((name2) => /^[\w-]+(-[\d.]+)?$/.test(name2)))
};

// packages/dockerfile/known/os-packages.ts
var debian = [
  "update",
  "upgrade",
  "dist-upgrade",
  "full-upgrade",
  "install",
  "remove",
  "purge",
  "autoremove"
];
var redHat = [
  "install",
  "update",
  "upgrade",
  "makecache",
  "clean",
  "remove",
  "erase",
  "groupinstall",
  "reinstall"
];
var actions = {
  "apt-get": [...debian, "clean", "autoclean", "auto-remove"],
  apt: [...debian, "clean", "autoclean"],
  apk: ["add", "update", "upgrade", "del", "cache", "fix"],
  dnf: [...redHat, "autoremove", "module", "check-update"],
  microdnf: redHat,
  tdnf: redHat,
  yum: [...redHat, "autoremove", "localpkg_gpgcheck"],
  zypper: ["install", "in", "refresh", "ref", "update", "up", "clean", "cc", "remove", "rm"]
};
var reachesOut = /^(-c|--config-file|--config|--root|-p|--keys-dir|--repositories-file|--installroot|-R|--reposdir)(=|$)/;
function isPath(argument2) {
  if (/^(--[\w-]+=)?https?:\/\//.test(argument2)) return false;
  return argument2.includes("/") || argument2.includes("\\") || /\.(deb|rpm|apk)$/.test(argument2) || /^[~@]/.test(argument2);
}
var judge2 = (known2) => (args) => {
  const action = args.find((argument2) => !argument2.startsWith("-"));
  if (action === void 0 || !known2.includes(action)) return null;
  if (args.some((argument2) => reachesOut.test(argument2) || isPath(argument2))) return null;
  const effect = { kind: "os-packages", writes: [] };
  return effect;
};
var osPackages = Object.fromEntries(
  Object.entries(actions).map(([tool, known2]) => [tool, judge2(known2)])
);
function packageAction(words2) {
  const [tool = "", ...args] = words2;
  if (!Object.hasOwn(actions, tool)) return null;
  const action = args.find((argument2) => !argument2.startsWith("-")) ?? "";
  if (/^(add|install|in|groupinstall|upgrade|dist-upgrade|full-upgrade|reinstall)$/.test(action))
    return "install";
  if (!/^(update|up|refresh|ref|makecache)$/.test(action)) return "other";
  return /^(dnf|microdnf|tdnf|yum|zypper)$/.test(tool) && /^up/.test(action) ? "install" : "refresh";
}

// packages/dockerfile/known/index.ts
var tables = [osPackages, fileTools, languageTools];
function contextFree2(command, around) {
  if (command.opaque !== null || command.nested || !redirectsElsewhere(command, around)) return null;
  const [tool, ...args] = command.words;
  if (tool === void 0) return harmless6;
  const plain = args.filter((argument2) => !/^\$\{?PHPIZE_DEPS\}?$/.test(argument2));
  if (plain.some((argument2) => argument2.includes("$")) || tool.includes("$")) return null;
  for (const table7 of tables) {
    const judge3 = Object.hasOwn(table7, tool) ? table7[tool] : void 0;
    const effect = judge3?.(plain, around);
    if (effect) return effect;
  }
  return pipByName(command.words, around);
}
function redirectsElsewhere(command, around) {
  return command.redirections.every(
    ({ operator, target }) => /^(>&|<&)$/.test(operator) ? /^\d+$|^-$/.test(target) : isElsewhere(target, around)
  );
}
function refreshesAlone(commands) {
  const asked = commands.map(({ words: words2 }) => packageAction(words2));
  return asked.includes("refresh") && !asked.includes("install");
}

// packages/dockerfile/script.ts
function scriptOf(dockerfile, instruction) {
  const { source, value, start, end } = instruction;
  const bytes = byteOffsets(source, start);
  const lines = splitLines(source);
  const logical = readLogicalLine(lines, 0, dockerfile.escape);
  const [heredoc] = instruction.heredocs;
  if (heredoc && /^\d*<<[^<\s]+$/.test(value) && !heredoc.body.startsWith("#!")) {
    const body = logical ? lines.start(logical.end) : 0;
    const span = source.startsWith(heredoc.body, body) ? (from, to) => ({ start: bytes(body + from), end: bytes(body + to) }) : () => ({ start, end });
    return { text: heredoc.body, heredoc: true, span };
  }
  const skipped = logical ? trimEnd(logical.text).length - value.length : 0;
  const origin = (at2) => {
    const part = lastAtOrBefore(logical?.parts ?? [], skipped + at2);
    return part ? part.from + skipped + at2 - part.at : 0;
  };
  return {
    text: value,
    heredoc: false,
    // Of the end the last character, then one on: what follows it may stand on another line.
    span: (from, to) => ({ start: bytes(origin(from)), end: bytes(origin(to - 1) + 1) })
  };
}
function lastAtOrBefore(parts, at2) {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((parts[middle]?.at ?? 0) <= at2) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}

// packages/dockerfile/shell.ts
var maxLength4 = 64 * 1024;
var maxOpenings = 200;
var opening = /[$<>]\(|`|<</g;
var scripts = /* @__PURE__ */ new WeakMap();
var posixShells = /* @__PURE__ */ new Set(["sh", "bash", "dash", "ash"]);
function readShell(dockerfile, instruction) {
  const script = scripts.get(instruction) ?? read2(dockerfile, instruction);
  scripts.set(instruction, script);
  return script;
}
function read2(dockerfile, instruction) {
  if (instruction.json !== null) return { commands: [], opaque: "exec-form" };
  const shell = shellOf(dockerfile, instruction);
  if (shell !== null && !posixShells.has(baseName(shell[0] ?? ""))) {
    return { commands: [], opaque: "other-shell" };
  }
  const openings = instruction.source.match(opening)?.length ?? 0;
  if (instruction.source.length > maxLength4 || openings > maxOpenings) {
    return { commands: [], opaque: "too-long" };
  }
  const script = scriptOf(dockerfile, instruction);
  const { commands, opaque } = readScript(script.text, script.span);
  return { commands, opaque: script.heredoc ? "here-document" : opaque };
}
var shells = /* @__PURE__ */ new WeakMap();
function shellOf(dockerfile, instruction) {
  const known2 = shells.get(dockerfile) ?? readShells(dockerfile);
  shells.set(dockerfile, known2);
  return known2.get(instruction) ?? null;
}
function readShells({ stages }) {
  const shells2 = /* @__PURE__ */ new Map();
  const last = /* @__PURE__ */ new Map();
  for (const stage of stages) {
    let shell = (stage.baseStage && last.get(stage.baseStage)) ?? null;
    for (const instruction of stage.instructions) {
      shells2.set(instruction, shell);
      if (instruction.keyword === "SHELL") shell = instruction.json ?? shell;
    }
    last.set(stage, shell);
  }
  return shells2;
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

// packages/dockerfile/runs.ts
function readRun(subject, instruction) {
  const script = readShell(subject.dockerfile, instruction);
  const { json, start, end } = instruction;
  const exec = json ? [
    {
      operator: null,
      nested: false,
      words: json,
      assignments: [],
      redirections: [],
      variables: [],
      opaque: json.some((word) => word.includes("$")) ? "dynamic-command" : null,
      start,
      end
    }
  ] : [];
  let directory = subject.evaluation.before(instruction).workdir;
  const all = json ? exec : script.commands;
  const moves = all.some(({ words: words2 }) => /^(cd|pushd|popd)$/.test(words2[0] ?? ""));
  const commands = all.map((command) => {
    const here = command.nested && moves ? null : directory;
    if (!command.nested && command.words[0] === "cd")
      directory = changed(subject, instruction, here, command);
    const install2 = recogniseInstall({
      words: command.words,
      assignments: new Map(command.assignments.map(({ name: name2, value }) => [name2, value]))
    });
    const own = install2?.invocation.directory ?? null;
    const place = own === null || here === null ? here : resolveFrom(subject, instruction, here, own);
    return { command, directory: place, install: install2 };
  });
  return {
    instruction,
    commands,
    opaque: json ? null : script.opaque,
    bindsContext: bindsContext(instruction)
  };
}
function changed(subject, instruction, here, command) {
  const [, target, ...more] = command.words;
  if (here === null || target === void 0 || more.length > 0 || target.startsWith("-") || target.startsWith("~")) {
    return null;
  }
  return resolveFrom(subject, instruction, here, target);
}
function resolveFrom(subject, instruction, here, path) {
  if (/[*?`~]|\$\(/.test(path)) return null;
  const expanded = subject.evaluation.expand(instruction, path);
  if (expanded.startsWith("/") || expanded.startsWith("${"))
    return subject.evaluation.resolve(instruction, expanded);
  return subject.evaluation.resolve(instruction, `${here}/${expanded}`);
}
function bindsContext(instruction) {
  return instruction.flags.some(({ name: name2, value }) => {
    if (name2 !== "mount") return false;
    const options = new Map((value ?? "").split(",").map((option) => split(option)));
    return (options.get("type") ?? "bind") === "bind" && !options.has("from");
  });
}
function split(option) {
  const equals = option.indexOf("=");
  return equals < 0 ? [option.trim(), ""] : [option.slice(0, equals).trim().toLowerCase(), option.slice(equals + 1).trim()];
}
function firstInstalls(subject, stage) {
  const directories = /* @__PURE__ */ new Set();
  const ecosystems = /* @__PURE__ */ new Map();
  const found = [];
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== "RUN") continue;
    const run = readRun(subject, instruction);
    for (const { command, directory, install: install2 } of run.commands) {
      if (install2 === null) continue;
      const { ecosystem } = install2.manager;
      const firstIndex = ecosystems.get(ecosystem) ?? instruction.index;
      ecosystems.set(ecosystem, firstIndex);
      const key = `${ecosystem} ${directory}`;
      if (!directories.has(key) && !run.bindsContext) {
        found.push({ ...install2, run, command, directory, firstIndex });
      }
      directories.add(key);
    }
  }
  return found;
}

// packages/dockerfile/fixes/refusal.ts
function refusal(code, message) {
  return { code, message };
}
function isRefusal(value) {
  return typeof value === "object" && "code" in value && "message" in value;
}

// packages/dockerfile/fixes/surroundings.ts
function surroundings(subject, instruction, destination, directory) {
  const { evaluation } = subject;
  const copied = evaluation.byDefault(destination) ?? destination;
  const locate = (path) => {
    if (path.startsWith("/")) return evaluation.resolve(instruction, path);
    return directory === null ? null : evaluation.resolve(instruction, `${directory}/${path}`);
  };
  return {
    environment: evaluation.environment(instruction),
    locate,
    isMade(path) {
      const place = locate(path);
      const known2 = place === null ? null : evaluation.byDefault(place);
      return known2 !== null && isWithin(copied, known2);
    },
    isCopied(path) {
      const place = locate(path);
      const known2 = place === null ? null : evaluation.byDefault(place) ?? place;
      return known2 === null || isWithin(known2, copied) || isWithin(copied, known2);
    },
    resolve(command) {
      if (command.variables.length === 0) return command;
      const fill = (text) => {
        const filled = text.replace(/\$\{(\w+)\}|\$([A-Za-z_]\w*)/g, (whole, braced2, plain) => {
          const value = evaluation.environment(instruction).get(braced2 ?? plain);
          const known2 = value === void 0 ? null : evaluation.byDefault(value);
          return known2 === null || /\s/.test(known2) ? whole : known2;
        });
        return filled;
      };
      return {
        ...command,
        words: command.words.map(fill),
        redirections: command.redirections.map((each) => ({ ...each, target: fill(each.target) }))
      };
    }
  };
}

// packages/dockerfile/fixes/between.ts
var indifferent = /* @__PURE__ */ new Set([
  ...[
    "LABEL",
    "EXPOSE",
    "STOPSIGNAL",
    "HEALTHCHECK",
    "MAINTAINER",
    "CMD",
    "ENTRYPOINT",
    "USER",
    "SHELL",
    "WORKDIR"
  ]
]);
function refuseCrossing(subject, copy2, instruction) {
  switch (instruction.keyword) {
    case "ENV":
    case "ARG":
      return refuseVariables(subject, copy2, instruction);
    case "COPY":
    case "ADD":
      return refuseCopy(subject, copy2, instruction);
    case "RUN":
      return refuseRun(subject, copy2, instruction);
    case "VOLUME":
      return refusal("volume-between", at(instruction, "VOLUME", "may throw away what is written below it"));
    default:
      if (indifferent.has(instruction.keyword)) return null;
      return refusal(
        "instruction-between",
        at(instruction, instruction.keyword, "is not known to be indifferent")
      );
  }
}
function at({ startLine }, what, why) {
  return `The ${what} on line ${startLine} stands between the COPY and the install and ${why}.`;
}
function refuseVariables(subject, copy2, instruction) {
  const { source } = copy2.instruction;
  const pairs2 = readPairs(instruction.keyword, instruction.value, subject.dockerfile.escape) ?? [];
  const used = pairs2.find(({ name: name2 }) => new RegExp(`\\$\\{?${escapeRegExp(name2)}\\b`).test(source));
  if (!used) return null;
  return refusal(
    "variable-between",
    at(instruction, instruction.keyword, `sets ${used.name}, which the COPY uses`)
  );
}
function escapeRegExp(text) {
  return text.replace(/[^\w]/g, "\\$&");
}
function refuseCopy(subject, copy2, instruction) {
  const { evaluation } = subject;
  const destination = evaluation.resolve(instruction, evaluation.expand(instruction, lastWord(instruction)));
  const known2 = evaluation.byDefault(destination);
  const own = evaluation.byDefault(copy2.destination);
  if (known2 !== null && own !== null && !isWithin(known2, own) && !isWithin(own, known2)) return null;
  if (sameFiles(subject, copy2, instruction)) return null;
  return refusal(
    "copy-between",
    at(instruction, instruction.keyword, `writes to ${destination}, as the COPY does`)
  );
}
function sameFiles(subject, copy2, instruction) {
  const other = contextCopy(subject, instruction);
  if (other === null || !other.copied.certain || other.broad || instruction.heredocs.length > 0) return false;
  if (flagText(instruction) !== flagText(copy2.instruction)) return false;
  const [root = ""] = copy2.sources;
  return placedFiles(subject, other).every(
    ({ file, path }) => path === `${copy2.destination}/${root === "" ? file : file.slice(root.length + 1)}`
  );
}
function flagText({ flags }) {
  return flags.map(({ name: name2, value }) => `--${name2}=${value ?? ""}`).join(" ");
}
function placedFiles(subject, copy2) {
  const files = subject.buildFiles.filter((file) => copy2.copied.covers(file));
  const written = lastWord(copy2.instruction);
  const intoDirectory = /(^|\/)\.?$/.test(written) || copy2.sources.length > 1 || files.length > 1;
  return files.map((file) => ({
    file,
    path: intoDirectory ? `${copy2.destination}/${file.replace(/^.*\//, "")}` : copy2.destination
  }));
}
function refuseRun(subject, copy2, instruction) {
  const run = readRun(subject, instruction);
  const unknown = refusal(
    "run-between",
    at(instruction, "RUN", "is not known to leave alone what the COPY brings")
  );
  if (run.opaque !== null || run.commands.length === 0) return unknown;
  if (instruction.flags.some(
    ({ name: name2, value }) => name2 === "mount" && !/(^|,)type=(cache|secret|ssh|tmpfs)(,|$)/.test(value ?? "")
  )) {
    return unknown;
  }
  if (refreshesAlone(run.commands.map(({ command }) => command))) {
    return refusal(
      "update-alone",
      at(instruction, "RUN", "fetches package lists, which would go stale in the cache")
    );
  }
  for (const { command, directory } of run.commands) {
    const around = surroundings(subject, instruction, copy2.destination, directory);
    const effect = contextFree2(around.resolve(command), around);
    if (effect === null || effect.writes.length > 0 || /^\|/.test(command.operator ?? "")) return unknown;
  }
  return null;
}

// packages/dockerfile/fixes/destination.ts
var system = new RegExp(
  [
    "^/$",
    "^/(bin|boot|dev|etc|lib\\d*|proc|run|sbin|sys|usr/(s?bin|lib\\d*|libexec|include|etc))(/|$)",
    "^/(home|opt|root|tmp|usr|var|go|go/(bin|pkg|src))$",
    "^/go/(bin|pkg)(/|$)",
    "^/home/[^/]+$",
    "^/(root|home/[^/]+)/\\.",
    "^/usr/(local|share|src)$",
    "^/usr/local/(s?bin|lib\\d*|etc|include|share|go|bundle)(/|$)",
    "^/usr/src/php(/|$)",
    "^/var/(cache|lib|log|run|spool|tmp|lock|mail)(/|$)"
  ].join("|")
);
function isAppDirectory(path) {
  return path.startsWith("/") && !system.test(path);
}
var homeFiles = /^(\.netrc|\.gitconfig|\.git-credentials|\.ssh\/|\.pip\/|\.pydistutils\.cfg|\.gemrc|\.composer\/|\.yarn-global|\.config\/(pip|git|pnpm|yarn|composer|go|npm)\/)/;
function refuseDestination(subject, copy2) {
  const { evaluation } = subject;
  const destination = evaluation.byDefault(copy2.destination);
  if (destination === null) {
    return refusal(
      "destination-unknown",
      "Where the COPY goes depends on the base image; set an absolute WORKDIR first."
    );
  }
  if (!isAppDirectory(destination)) {
    return refusal(
      "destination-is-system",
      `The COPY goes to ${destination}, where it may change the system itself.`
    );
  }
  const home = evaluation.environment(copy2.instruction).get("HOME");
  if (home !== void 0 && isWithin(evaluation.byDefault(home) ?? home, destination)) {
    return refusal(
      "destination-is-home",
      `HOME is ${home}, so files that the COPY brings may steer the install.`
    );
  }
  const [source = ""] = copy2.sources;
  const prefix = source === "" ? "" : `${source}/`;
  const steering2 = subject.contextFiles.find(
    (file) => file.startsWith(prefix) && homeFiles.test(file.slice(prefix.length)) && copy2.copied.covers(file)
  );
  if (steering2 !== void 0) {
    return refusal(
      "home-configuration",
      `${steering2} may steer the install where ${destination} is a home directory.`
    );
  }
  return null;
}
function refuseMaking(subject, stage, copy2) {
  const [source = ""] = copy2.sources;
  const setsMode = source !== "" || copy2.instruction.flags.some(({ name: name2 }) => name2 !== "chown");
  if (!setsMode || isMade(subject, stage, copy2)) return null;
  return refusal(
    "destination-not-made",
    `The COPY also makes ${copy2.destination} and gives it its mode; a WORKDIR above it would settle the mode.`
  );
}
function isMade(subject, stage, copy2) {
  return above(stage, copy2.instruction).some((instruction) => {
    if (instruction.keyword !== "WORKDIR") return false;
    const path = subject.evaluation.expand(instruction, instruction.value);
    return isWithin(subject.evaluation.resolve(instruction, path), copy2.destination);
  });
}
function above(stage, instruction) {
  const inherited2 = [];
  for (let base = stage.baseStage; base !== null; base = base.baseStage) inherited2.push(...base.instructions);
  return [...inherited2, ...stage.instructions.filter(({ index }) => index < instruction.index)];
}

// packages/dockerfile/fixes/file.ts
var official = /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]\S*)?(?:\s|$)/;
function refuseReading({ dockerfile, several }) {
  const { path, disagreement, problem, directives } = dockerfile;
  if (disagreement) return refusal("parsers-disagree", disagreement.message);
  if (problem) return refusal("not-buildable", problem.message);
  const frontend = directives.get("syntax") ?? "docker/dockerfile";
  if (!official.test(frontend)) {
    return refusal(
      "frontend",
      `${path} is built by the frontend ${frontend}, which may read it in its own way.`
    );
  }
  if (!several) return null;
  return refusal("several-contexts", `${path} is built from several contexts; name one with --context.`);
}
function refuseFile(subject, stage) {
  const problem = refuseReading(subject);
  if (problem) return problem;
  const { dockerfile, evaluation, files } = subject;
  if (files.isLink(dockerfile.path)) {
    return refusal("linked-file", `${dockerfile.path} is a symbolic link: fix the file that it leads to.`);
  }
  const [from] = stage.instructions;
  const next = stage.instructions[1];
  const image = next ? evaluation.before(next).image : stage.base;
  if (dockerfile.escape === "`" || /windows|nanoserver|servercore/i.test(image)) {
    return refusal("windows", "Only Linux images are understood well enough to be changed.");
  }
  const triggers = from && above(stage, from).find(({ keyword }) => keyword === "ONBUILD");
  if (triggers || /onbuild/i.test(image)) {
    return refusal("onbuild", `${stage.base} runs ONBUILD triggers that are not seen in this file.`);
  }
  return null;
}

// packages/dockerfile/fixes/ignore-lines.ts
function ignorePath(subject) {
  return subject.ignore.path ?? inRepository(subject, ".dockerignore");
}
function addIgnoreLines(subject, lines) {
  const file = ignorePath(subject);
  if (subject.ignore.path === null) {
    const there = subject.files.bytes(file);
    if (!isUnreadable(there) || there.code !== "missing") {
      return refusal("ignore-file", `${file} is no file that a line can be added to.`);
    }
    const newline2 = subject.dockerfile.newline;
    const own = lines.includes(".dockerignore") ? lines : [".dockerignore", ...lines];
    return { file, start: 0, end: 0, text: own.map((line) => line + newline2).join("") };
  }
  const bytes = subject.files.bytes(file);
  if (!(bytes instanceof Uint8Array) || subject.files.isLink(file)) {
    return refusal("ignore-file", `${file} is a link or cannot be read, so no line is added to it.`);
  }
  const text = new TextDecoder().decode(bytes);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text === "\uFEFF" || text.endsWith("\n") ? "" : newline;
  return {
    file,
    start: bytes.length,
    end: bytes.length,
    text: gap + lines.map((line) => line + newline).join("")
  };
}

// packages/dockerfile/fixes/ignore-outputs.ts
function outputLines(subject, copy2, outputs2) {
  if (subject.ignore.problem !== null) return refusal("ignore-file", subject.ignore.problem);
  const covered = outputs2.filter((output) => copy2.copied.covers(output) || copy2.copied.covers(`${output}/x`));
  for (const output of outputs2) {
    const problem = refuseReincluded(subject, output);
    if (problem) return problem;
  }
  for (const output of covered) {
    const problem = refuseExisting(subject, output) ?? refuseUsed(subject, copy2, output);
    if (problem) return problem;
  }
  return shorten(subject, covered);
}
function shorten(subject, outputs2) {
  const trees = outputs2.filter((output) => /(^|\/)node_modules$/.test(output));
  if (trees.length < 2 || subject.contextFiles.some((file) => /(^|\/)node_modules\//.test(file)))
    return outputs2;
  return ["**/node_modules", ...outputs2.filter((output) => !trees.includes(output))];
}
function refuseReincluded(subject, output) {
  const exception = subject.ignore.patterns.find((pattern) => {
    if (!pattern.startsWith("!")) return false;
    const literal2 = pattern.slice(1).replace(/[*?[\\].*$/s, "");
    return literal2.startsWith(`${output}/`) || `${output}/`.startsWith(literal2);
  });
  if (exception === void 0) return null;
  return refusal(
    "ignore-reincludes",
    `${subject.ignore.path} has the exception ${exception}, which may bring files of ${output} into the build.`
  );
}
function refuseExisting(subject, output) {
  const { tracked } = subject.files;
  const inside = subject.contextFiles.find(
    (file) => isWithin(file, output) && (tracked === null || tracked.has(inRepository(subject, file)))
  );
  if (inside === void 0) return null;
  return refusal(
    "tracked-output",
    `${inside} is part of the repository, and the install writes to ${output}: which of the two should win is not known.`
  );
}
function refuseUsed(subject, moved, output) {
  for (const sibling of subject.siblings) {
    const own = siblingOf(subject, sibling);
    if (ignorePath(own) !== ignorePath(subject)) continue;
    for (const stage of sibling.stages) {
      const problem = refuseStage(own, stage, moved, output);
      if (problem) return problem;
    }
  }
  return null;
}
function refuseStage(subject, stage, moved, output) {
  for (const copy2 of contextCopies(subject, stage)) {
    if (copy2.instruction === moved.instruction) continue;
    if (!copy2.copied.covers(output) && !copy2.copied.covers(`${output}/x`)) continue;
    const { startLine } = copy2.instruction;
    const where = `${subject.dockerfile.path} line ${startLine}`;
    if (copy2.sources.some((source) => isWithin(source, output))) {
      return refusal("output-copied", `${where} copies ${output} from the context by name.`);
    }
    if (!makesItself(subject, stage, copy2, output) && !isForeign(subject, stage, output)) {
      const message = `${where} also copies the context and nothing there makes ${output}, so it may rely on the host's.`;
      return refusal("output-used-elsewhere", message);
    }
  }
  return null;
}
var otherLanguages = /(^|\/)(golang|rust|python|openjdk|eclipse-temurin|amazoncorretto|maven|gradle|sdk|aspnet|elixir|erlang|swift)([:@]|$)/;
var nodeTools = /\b(node|nodejs|node_modules|npm|npx|yarn|pnpm|bun|webpack|vite|collectstatic)\b/i;
function isForeign({ dockerfile }, { base }, output) {
  return /(^|\/)node_modules$/.test(output) && otherLanguages.test(base) && !nodeTools.test(dockerfile.text);
}
function makesItself(subject, stage, copy2, output) {
  const source = copy2.sources.find((each) => each === "" || isWithin(output, each)) ?? "";
  const place = `${copy2.destination}/${source === "" ? output : output.slice(source.length + 1)}`;
  const name2 = output.replace(/^.*\//, "");
  const chain = [];
  for (let each = stage; each !== null; each = each.baseStage) chain.push(...each.instructions);
  return chain.some((instruction) => {
    if (instruction.keyword === "RUN") {
      return readRun(subject, instruction).commands.some(
        ({ install: install2 }) => install2 !== null && makes(install2.manager.name, output)
      );
    }
    if (!/^(COPY|ADD)$/.test(instruction.keyword) || contextCopy(subject, instruction) !== null) return false;
    const destination = subject.evaluation.resolve(
      instruction,
      subject.evaluation.expand(instruction, lastWord(instruction))
    );
    const words2 = instruction.value.split(/\s+/);
    return isWithin(place, destination) && words2.slice(0, -1).some((word) => word.includes(name2));
  });
}
function makes(manager, output) {
  if (manager === "yarn" && /(^|\/)\.yarn\//.test(output)) return true;
  return (managers[manager]?.trees ?? []).some((tree) => isWithin(`/${output}`.slice(-tree.length), tree));
}

// packages/dockerfile/fixes/install-run.ts
function planRun(subject, stage, copy2, run) {
  const shape = refuseShape(subject, copy2, run);
  if (shape) return shape;
  const plans = [];
  const environment = new Map([
    ...bundleSettings(subject, above(stage, run.instruction)),
    ...subject.evaluation.environment(run.instruction)
  ]);
  const made = [];
  for (const each of run.commands) {
    for (const { name: name2, value } of each.command.assignments) {
      if (each.command.words.length === 0 && environment.has(name2)) environment.set(name2, value);
    }
    if (each.command.words[0] === "cd") continue;
    const around = surroundings(subject, run.instruction, copy2.destination, each.directory);
    const answer = each.install ? planCommand(subject, copy2, run.instruction, each, environment, around) : judgeOther(copy2, each, around, environment);
    if ("code" in answer) return answer;
    if ("writes" in answer) made.push(...answer.writes.flatMap((path) => outputOf(copy2, around, path)));
    else plans.push(answer);
  }
  return {
    inputs: [...new Set(plans.flatMap(({ inputs }) => inputs))],
    directories: [...new Set(plans.flatMap(({ directories }) => directories))],
    outputs: [.../* @__PURE__ */ new Set([...plans.flatMap(({ outputs: outputs2 }) => outputs2), ...made])],
    absent: [...new Set(plans.flatMap(({ absent }) => absent))]
  };
}
function refuseShape(subject, copy2, run) {
  const { startLine, flags } = run.instruction;
  if (run.opaque !== null) {
    return refusal("complex-run", `The RUN on line ${startLine} is more than a plain chain of commands.`);
  }
  if (run.commands.some(({ command }) => command.nested || /^(\||\|\||&)$/.test(command.operator ?? ""))) {
    return refusal(
      "complex-run",
      `The RUN on line ${startLine} is more than a chain of commands joined by &&.`
    );
  }
  for (const { name: name2, value } of flags) {
    if (name2 !== "mount") continue;
    const target = /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value ?? "")?.[1] ?? "/run/secrets";
    const around = surroundings(subject, run.instruction, copy2.destination, null);
    const isOwn = /(^|,)type=(cache|secret|ssh|tmpfs)(,|$)/.test(value ?? "");
    if (isOwn && (!around.isCopied(target) || /type=secret/.test(value ?? ""))) continue;
    return refusal(
      "mount",
      `The RUN on line ${startLine} mounts ${target || "a directory"}, which may hold its inputs.`
    );
  }
  return null;
}
function judgeOther(copy2, { command }, around, environment) {
  const resolved = around.resolve(command);
  const setting = bundleSetting(resolved.words);
  if (setting) {
    environment.set(...setting);
    return { writes: [] };
  }
  if (resolved.words[0] === "export") {
    for (const word of resolved.words.slice(1))
      environment.set(word.replace(/=.*/s, ""), word.replace(/^[^=]*=/, ""));
  }
  const effect = contextFree2(resolved, around);
  if (effect) return effect;
  const words2 = command.words.slice(0, 3).join(" ");
  return refusal(
    "fused-run",
    `The RUN of the install also runs ${words2}, which may need what ${copy2.instruction.keyword} brings; give it a RUN of its own first.`
  );
}
function planCommand(subject, copy2, instruction, { command, directory, install: install2 }, environment, around) {
  const line = instruction.startLine;
  if (install2 === null || directory === null || !isWithin(directory, copy2.destination)) {
    return refusal("other-directory", `The install on line ${line} does not surely run where the COPY goes.`);
  }
  if (command.variables.length > 0 || command.opaque !== null) {
    return refusal("variable-in-command", `The install on line ${line} depends on variables.`);
  }
  if (!redirectsElsewhere(command, around)) {
    return refusal("redirection", `The install on line ${line} reads or writes a file by redirection.`);
  }
  const own = command.assignments.map(({ name: name2, value }) => [name2, value]);
  const project = projectOf(subject, copy2, instruction, directory, new Map([...environment, ...own]));
  const plan = planInstall(install2, project);
  return plan.refusals[0] ?? plan;
}
function projectOf(subject, copy2, instruction, directory, environment) {
  const [root = ""] = copy2.sources;
  const files = subject.buildFiles.filter((file) => copy2.copied.covers(file));
  const known2 = new Set(files);
  const { image, platform } = subject.evaluation.before(instruction);
  return {
    root,
    directory: within(root, directory.slice(copy2.destination.length)) ?? root,
    files,
    has: (path) => known2.has(path),
    text(path) {
      const text = known2.has(path) ? subject.files.text(inRepository(subject, path)) : null;
      return typeof text === "string" ? text.replace(/^\uFEFF/, "") : null;
    },
    environment,
    image,
    platform,
    gitCopied: root === "" && subject.context === "." && !subject.ignore.ignores(".git/HEAD")
  };
}
function outputOf(copy2, around, path) {
  const place = around.locate(path);
  const [root = ""] = copy2.sources;
  if (place === null || !isWithin(place, copy2.destination) || place === copy2.destination) return [];
  return [within(root, place.slice(copy2.destination.length)) ?? ""];
}
function bundleSettings(subject, instructions) {
  return instructions.filter(({ keyword, value }) => keyword === "RUN" && value.includes("bundle")).flatMap((instruction) => readRun(subject, instruction).commands).map(({ command }) => bundleSetting(command.words)).filter((setting) => setting !== null);
}
function bundleSetting(words2) {
  if (words2[0] !== "bundle" || words2[1] !== "config") return null;
  const [key, ...value] = words2.slice(2).filter((word) => !/^(set|--local|--global)$/.test(word));
  if (key === void 0 || value.length === 0 || !/^[a-z][\w.-]*$/.test(key) || key === "unset") return null;
  const name2 = key.replaceAll(".", "__").replaceAll("-", "___").toUpperCase();
  return [`BUNDLE_${name2}`, value.join(" ")];
}

// packages/dockerfile/fixes/git-ignored.ts
function isGitIgnored(subject, path) {
  const parts = path.split("/");
  return parts.some((_, depth) => {
    const folder = parts.slice(0, depth).join("/");
    const rest = parts.slice(depth).join("/");
    const text = subject.files.text(folder === "" ? ".gitignore" : `${folder}/.gitignore`);
    if (typeof text !== "string") return false;
    const names2 = [rest, `/${rest}`, parts.at(-1), `**/${parts.at(-1)}`];
    return text.split(/\r?\n/).some((line) => names2.includes(line.trim().replace(/\/$/, "")));
  });
}

// packages/dockerfile/fixes/manifest-copy.ts
var maxLines = 30;
var order = [
  /^(package\.json|composer\.json|Gemfile|go\.mod|requirements[^/]*)$/,
  /lock|shrinkwrap|\.sum$/
];
function manifestCopies(subject, stage, copy2, last, plan) {
  const problem = refuseInputs(subject, plan) ?? refuseRenamed(subject, stage, copy2, last, plan);
  if (problem) return problem;
  const provided = providedFiles(subject, stage, copy2, last);
  const directories = plan.directories.filter(
    (directory) => !plan.directories.some((other) => other !== directory && isWithin(directory, other))
  );
  const files = plan.inputs.filter(
    (file) => !provided.has(file) && !directories.some((directory) => isWithin(file, directory))
  );
  const groups = /* @__PURE__ */ new Map();
  for (const file of files) {
    const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "";
    groups.set(folder, [...groups.get(folder) ?? [], file]);
  }
  const [root = ""] = copy2.sources;
  const target = (folder) => folder === root ? "" : folder.slice(root === "" ? 0 : root.length + 1);
  const sorted = [...groups].sort(
    ([a], [b]) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1)
  );
  const lines = [
    ...sorted.map(([folder, group]) => copyLine(copy2.instruction, group.sort(byCustom), target(folder))),
    ...directories.map((directory) => copyLine(copy2.instruction, [directory], target(directory)))
  ];
  const strange = [...files, ...directories].find((path) => !/^[\w@%+=:,./-]+$/.test(path));
  if (strange !== void 0) {
    return refusal("odd-path", `${strange} has characters that COPY would read as a pattern.`);
  }
  if (lines.length > maxLines) {
    return refusal(
      "many-manifests",
      `The install reads manifests in ${lines.length} directories, one COPY line for each.`
    );
  }
  return lines;
}
function byCustom(a, b) {
  const rank2 = (path) => {
    const at2 = order.findIndex((pattern) => pattern.test(path.replace(/^.*\//, "")));
    return at2 < 0 ? order.length : at2;
  };
  return rank2(a) - rank2(b) || (a < b ? -1 : 1);
}
function copyLine(instruction, sources, folder) {
  const keyword = /^\s*[a-z]/.test(instruction.source) ? "copy" : "COPY";
  const indent = /^[ \t]*/.exec(instruction.source)?.[0] ?? "";
  const flags = instruction.flags.map(({ name: name2, value }) => `--${name2}${value === null ? "" : `=${value}`}`);
  const base = lastWord(instruction).replace(/^\.?\/?$/, (whole) => whole === "/" ? "/" : "./").replace(/\/*$/, "/");
  const destination = `${base}${folder === "" ? "" : `${folder}/`}`;
  return `${indent}${[keyword, ...flags, ...sources, destination].join(" ")}`;
}
function providedFiles(subject, stage, copy2, last) {
  const [root = ""] = copy2.sources;
  return new Set(
    otherCopies(subject, stage, copy2, last).flatMap(
      (other) => placedFiles(subject, other).filter(({ file, path }) => path === placeOf(copy2, root, file)).filter(() => flagText(other.instruction) === flagText(copy2.instruction)).map(({ file }) => file)
    )
  );
}
function placeOf(copy2, root, file) {
  return `${copy2.destination}/${root === "" ? file : file.slice(root.length + 1)}`;
}
function otherCopies(subject, stage, copy2, last) {
  return contextCopies(subject, stage).filter(
    (other) => other.instruction.index < last.index && other.instruction !== copy2.instruction && !other.broad
  );
}
function refuseInputs(subject, plan) {
  for (const path of plan.absent) {
    const full = inRepository(subject, path);
    if (subject.files.exists(full) && !subject.ignore.ignores(path)) {
      return refusal(
        "untracked-input",
        `${full} is on this machine but not in git, so a fresh clone cannot copy it by name.`
      );
    }
    if (generated.test(path) && isGitIgnored(subject, full)) {
      return refusal("generated-input", `${full} is ignored by git and may be made just before the build.`);
    }
  }
  const link = plan.inputs.find((path) => subject.files.isLink(inRepository(subject, path)));
  return link === void 0 ? null : refusal("linked-input", `${link} is a symbolic link.`);
}
var generated = /(^|\/)(\.npmrc|auth\.json|\.yarnrc|\.yarnrc\.yml|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|Gemfile\.lock|composer\.lock|go\.sum|\.env\.yarn)$/;
function refuseRenamed(subject, stage, copy2, last, plan) {
  const [root = ""] = copy2.sources;
  const expected = new Map([...plan.inputs, ...plan.absent].map((file) => [placeOf(copy2, root, file), file]));
  for (const instruction of stage.instructions) {
    if (instruction.index >= last.index || !/^(COPY|ADD)$/.test(instruction.keyword)) continue;
    const other = contextCopy(subject, instruction);
    if (other?.broad) continue;
    const place = subject.evaluation.resolve(
      instruction,
      subject.evaluation.expand(instruction, lastWord(instruction))
    );
    const names2 = other ? placedFiles(subject, other) : (instruction.json ?? instruction.value.split(/\s+/)).slice(0, -1).flatMap(
      (word) => [place, `${place}/${word.replace(/^.*\//, "")}`].map((path) => ({ file: "", path }))
    );
    const wrong = names2.find(({ file, path }) => expected.has(path) && expected.get(path) !== file);
    if (wrong) {
      const message = `The ${instruction.keyword} on line ${instruction.startLine} puts another file where the install reads ${expected.get(wrong.path)}.`;
      return refusal("input-replaced", message);
    }
  }
  return null;
}

// packages/dockerfile/fixes/move.ts
function blockOf(subject, instruction) {
  const { path, instructions } = subject.dockerfile;
  const bytes = subject.files.bytes(path);
  if (!(bytes instanceof Uint8Array)) return null;
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const text = (start, end) => decoder.decode(bytes.subarray(start, end));
  const gap = text(instructions[instruction.index - 1]?.end ?? instruction.start, instruction.start);
  const comments = trailingComments(gap);
  const above2 = gap.slice(0, gap.length - comments.length);
  const below2 = text(instruction.end, instructions[instruction.index + 1]?.start ?? bytes.length);
  return {
    start: instruction.start - Buffer.byteLength(comments),
    end: instruction.end,
    text: comments + instruction.source,
    spacedAbove: /(^|\n)[ \t]*\r?\n$/.test(above2),
    blankBelow: /^[ \t]*\r?\n/.exec(below2)?.[0] ?? ""
  };
}
function trailingComments(gap) {
  const lines = gap.split(/(?<=\n)/);
  let from = lines.length;
  while (from > 0 && /^[ \t]*#/.test(lines[from - 1] ?? "")) from--;
  return lines.slice(from).join("");
}
function newlineOf(subject, text) {
  return /\r\n/.test(text) ? "\r\n" : text.includes("\n") ? "\n" : subject.dockerfile.newline;
}
function removal(file, block, replacement) {
  const isGone = replacement === "" && block.spacedAbove;
  const end = block.end + (isGone ? Buffer.byteLength(block.blankBelow) : 0);
  return { file, start: block.start, end, text: replacement };
}
function moveDown(subject, moved, replacement, behind) {
  const file = subject.dockerfile.path;
  const block = blockOf(subject, moved);
  if (block === null) return [];
  const newline = newlineOf(subject, moved.source);
  const text = `${block.blankBelow === "" ? "" : newline}${block.text}`;
  const closed = behind.source.endsWith("\n");
  return [
    removal(file, block, replacement.map((line) => line + newline).join("")),
    {
      file,
      start: behind.end,
      end: behind.end,
      text: closed ? text : newline + text.replace(/\r?\n$/, "")
    }
  ];
}
function moveAbove(subject, moved, target) {
  const file = subject.dockerfile.path;
  const block = blockOf(subject, moved);
  const place = blockOf(subject, target);
  if (block === null || place === null) return [];
  return [removal(file, block, ""), { file, start: place.start, end: place.start, text: block.text }];
}
function moveUp(subject, moved, target) {
  const file = subject.dockerfile.path;
  const block = blockOf(subject, moved);
  const place = blockOf(subject, target);
  if (block === null || place === null) return [];
  const newline = newlineOf(subject, block.text);
  const closed = block.text.endsWith("\n") ? block.text : block.text + newline;
  const text = closed + (block.spacedAbove || place.blankBelow !== "" ? newline : "");
  return [{ file, start: place.start, end: place.start, text }, removal(file, block, "")];
}

// packages/dockerfile/fixes/verify.ts
function refuseEdits(subject, edits, move) {
  const { dockerfile, files } = subject;
  const after = editedText(files, edits, dockerfile.path);
  const parsed = after !== null && edits.length > 0 ? parseDockerfile(dockerfile.path, after) : null;
  const found = parsed?.instructions.map(({ source }) => source.trim()) ?? [];
  const isMeant = JSON.stringify(found) === JSON.stringify(intended(subject, move));
  if (isMeant && parsed?.disagreement === null && parsed.problem === null) return null;
  return refusal(
    "not-verified",
    `The lines around the ${move.moved.keyword} on line ${move.moved.startLine} are written so that it cannot be moved safely.`
  );
}
function intended({ dockerfile }, { moved, lines, behind, above: above2 }) {
  return dockerfile.instructions.flatMap((instruction) => {
    const own = instruction === moved ? lines : [instruction.source];
    if (instruction === behind) return [...own, moved.source];
    return instruction === above2 ? [moved.source, ...own] : own;
  }).map((source) => source.trim());
}

// packages/dockerfile/fixes/split-copy.ts
function splitCopy(subject, stage, copy2, installs) {
  const problem = refuseFile(subject, stage) ?? refuseShape2(copy2) ?? refuseDestination(subject, copy2) ?? refuseMaking(subject, stage, copy2);
  if (problem) return problem;
  let best = null;
  let plan = { inputs: [], directories: [], outputs: [], absent: [] };
  let from = copy2.instruction;
  for (const run of new Set(installs.map((install2) => install2.run))) {
    const more = refuseBetween(subject, stage, copy2, from, run.instruction) ?? planRun(subject, stage, copy2, run);
    if (isRefusal(more)) return best ?? more;
    plan = union(plan, more);
    const split2 = build(subject, stage, copy2, run.instruction, plan);
    if (isRefusal(split2)) return best ?? split2;
    best = split2;
    from = run.instruction;
  }
  return best ?? refusal("no-install", "There is no install below the COPY.");
}
function union(a, b) {
  const both = (key) => [.../* @__PURE__ */ new Set([...a[key], ...b[key]])];
  return {
    inputs: both("inputs"),
    directories: both("directories"),
    outputs: both("outputs"),
    absent: both("absent")
  };
}
function refuseShape2({ instruction, sources, destination }) {
  const unknown = instruction.flags.find(({ name: name2 }) => !["chown", "chmod", "link"].includes(name2));
  if (unknown)
    return refusal("copy-flags", `The ${instruction.keyword} has --${unknown.name}, which cannot be split.`);
  const plain = instruction.flags.every(({ value }) => value === null || /^[\w:$.{}+=,-]*$/.test(value));
  const [source = "", ...more] = sources;
  if (more.length > 0 || instruction.heredocs.length > 0 || /[*?[\\]/.test(source)) {
    return refusal(
      "copy-shape",
      `The ${instruction.keyword} takes several sources or a pattern; only a directory can be split.`
    );
  }
  if (!plain || !/^[\w@%+=:,./${}-]+$/.test(lastWord(instruction)) || destination === "") {
    return refusal(
      "copy-shape",
      `The ${instruction.keyword} is written with quotes or escapes that cannot be split.`
    );
  }
  return null;
}
function refuseBetween(subject, stage, copy2, from, install2) {
  const shell = shellOf(subject.dockerfile, install2);
  if (shell && !/(^|\/)(sh|bash|dash|ash)$/.test(shell[0] ?? "")) {
    return refusal("other-shell", `The install runs in ${shell[0]}, which is not understood.`);
  }
  for (const instruction of stage.instructions) {
    if (instruction.index <= from.index || instruction.index >= install2.index) continue;
    const problem = refuseCrossing(subject, copy2, instruction);
    if (problem) return problem;
  }
  const { evaluation } = subject;
  const there = evaluation.resolve(install2, evaluation.expand(install2, lastWord(copy2.instruction)));
  if (there === copy2.destination) return null;
  return refusal(
    "workdir-between",
    `A WORKDIR between the COPY and the install on line ${install2.startLine} would change where the COPY goes.`
  );
}
function build(subject, stage, copy2, behind, plan) {
  const manifests = manifestCopies(subject, stage, copy2, behind, plan);
  if (isRefusal(manifests)) return manifests;
  const lines = outputLines(subject, copy2, plan.outputs);
  if (isRefusal(lines)) return lines;
  const ignore = lines.length > 0 ? addIgnoreLines(subject, lines) : null;
  if (ignore && isRefusal(ignore)) return ignore;
  const edits = moveDown(subject, copy2.instruction, manifests, behind);
  const unsure = refuseEdits(subject, edits, { moved: copy2.instruction, lines: manifests, behind });
  if (unsure) return unsure;
  const also = ignore ? ` ${ignore.file} leaves out ${lines.join(", ")}.` : "";
  const first = manifests.length > 0 ? "Copy what the install reads first, then install" : "Install first";
  const description = `${first}, then copy the rest.${also}`;
  return { behind, fix: { safety: "safe", description, edits: ignore ? [ignore, ...edits] : edits } };
}

// packages/dockerfile/fixes/lower-copy.ts
var needed = refusal("copy-needed", "The install may need what the COPY brings.");
function lowerCopy(subject, stage, copy2, install2) {
  const { instruction } = install2.run;
  const problem = refuseFile(subject, stage) ?? refuseShape2(copy2) ?? refuseDestination(subject, copy2) ?? refuseBetween(subject, stage, copy2, copy2.instruction, instruction);
  if (problem) return problem;
  const makesPlace = stage.instructions.some(
    ({ keyword, index }) => keyword === "WORKDIR" && index > copy2.instruction.index && index < instruction.index
  );
  if (makesPlace) return needed;
  const whole = wholeProject(subject, stage, install2, copy2);
  if (whole === null) return needed;
  const plan = planRun(subject, stage, whole, install2.run);
  if (isRefusal(plan)) return plan;
  const reads = [...plan.inputs, ...plan.directories, ...plan.absent];
  if (reads.some((path) => copy2.copied.covers(path) || copy2.copied.covers(`${path}/x`))) return needed;
  const missing = manifestCopies(subject, stage, whole, instruction, plan);
  if (isRefusal(missing) || missing.length > 0) return isRefusal(missing) ? missing : needed;
  const lines = outputLines(subject, copy2, plan.outputs);
  if (isRefusal(lines)) return lines;
  const ignore = lines.length > 0 ? addIgnoreLines(subject, lines) : null;
  if (ignore && isRefusal(ignore)) return ignore;
  const edits = moveDown(subject, copy2.instruction, [], instruction);
  const unsure = refuseEdits(subject, edits, { moved: copy2.instruction, lines: [], behind: instruction });
  if (unsure) return unsure;
  const description = "Install first, then copy what the install does not read.";
  return { safety: "safe", description, edits: ignore ? [ignore, ...edits] : edits };
}
function wholeProject(subject, stage, { run, directory, manager, invocation }, copy2) {
  if (directory === null) return null;
  const above2 = contextCopies(subject, stage).filter(
    (each) => each.instruction.index < run.instruction.index
  );
  const placed = above2.flatMap((each) => placesOf(subject, each) ?? [null]);
  const [name2 = ""] = manifestNames(manager, invocation);
  const manifest = placed.find((each) => each?.path === `${directory}/${name2}`)?.file;
  if (manifest === void 0 || !`/${manifest}`.endsWith(`/${name2}`)) return null;
  const root = manifest.slice(0, -name2.length).replace(/\/$/, "");
  const fits = placed.every((each) => {
    if (each === null || !isWithin(each.path, directory)) return false;
    return each.path === `${directory}/${root === "" ? each.file : each.file.slice(root.length + 1)}`;
  });
  if (!fits) return null;
  const files = new Set(placed.map((each) => each?.file));
  const covers = (path) => files.has(path);
  return { ...copy2, sources: [root], destination: directory, copied: { ...copy2.copied, covers } };
}
function placesOf(subject, copy2) {
  if (!copy2.copied.certain || copy2.instruction.heredocs.length > 0) return null;
  if (!copy2.broad) return placedFiles(subject, copy2);
  const [source = "", ...more] = copy2.sources;
  if (more.length > 0 || /[*?[\\]/.test(source)) return null;
  return subject.buildFiles.filter((file) => copy2.copied.covers(file)).map((file) => ({
    file,
    path: `${copy2.destination}/${source === "" ? file : file.slice(source.length + 1)}`
  }));
}

// packages/dockerfile/rules/rule.ts
function rangeOf(instruction) {
  const lines = instruction.source.replace(/\r?\n$/, "").split("\n");
  const last = (lines.at(-1) ?? "").replace(/\r$/, "");
  const indent = /^[ \t]*/.exec(instruction.source)?.[0].length ?? 0;
  return {
    startLine: instruction.startLine,
    startColumn: indent + 1,
    endLine: instruction.startLine + lines.length - 1,
    endColumn: last.length + 1
  };
}
function shown2(instruction) {
  const text = `${instruction.keyword} ${instruction.value}`.replace(/\s+/g, " ").trim();
  return text.length > 60 ? `${text.slice(0, 57)}\u2026` : text;
}

// packages/dockerfile/rules/broad-copy-before-install.ts
var broadCopyBeforeInstall = {
  id: "broad-copy-before-install",
  severity: "warning",
  summary: "The whole source is copied before the dependencies are installed.",
  docs: "docs/rules/broad-copy-before-install.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage))
};
function checkStage(subject, stage) {
  const broad = contextCopies(subject, stage).filter((copy2) => copy2.broad);
  if (broad.length === 0) return [];
  const installs = firstInstalls(subject, stage);
  return broad.flatMap((copy2) => {
    const carried = installs.filter(
      (install2) => install2.firstIndex > copy2.instruction.index && carries(subject, copy2, install2)
    );
    const [first] = carried;
    if (first !== void 0) return [finding(subject, stage, copy2, carried, first)];
    return beside(subject, stage, copy2, installs);
  });
}
function beside(subject, stage, copy2, installs) {
  const first = installs.find(({ firstIndex }) => firstIndex > copy2.instruction.index);
  if (first === void 0 || first.run.instruction.index !== first.firstIndex) return [];
  const fix = lowerCopy(subject, stage, copy2, first);
  if (isRefusal(fix)) return [];
  const command = first.command.words.join(" ").slice(0, 60);
  const message = `"${shown2(copy2.instruction)}" stands above "${command}" (line ${first.run.instruction.startLine}), which does not read it, so every edit there installs again: move it below.`;
  return [report(subject, stage, copy2, [first], first, message, fix)];
}
function carries(subject, copy2, { run, directory, manager, invocation }) {
  if (copy2.instruction.index > run.instruction.index || directory === null) return false;
  if (!isWithin(directory, copy2.destination)) return false;
  const inside = directory.slice(copy2.destination.length);
  const manifests = manifestNames(manager, invocation);
  return copy2.sources.some((source) => {
    const folder = within(source.replace(/\/?\*+$/, ""), inside);
    return folder !== null && manifests.some((name2) => {
      const path = within(folder, name2);
      return path !== null && subject.contextFiles.includes(path) && copy2.copied.covers(path);
    });
  });
}
function finding(subject, stage, copy2, installs, first) {
  const split2 = splitCopy(subject, stage, copy2, installs);
  const command = first.command.words.join(" ").slice(0, 60);
  const manifests = manifestNames(first.manager, first.invocation).join(" and ");
  const names2 = first.manager.locks.length > 0 ? `${manifests} and the lock file` : manifests;
  const message = `"${shown2(copy2.instruction)}" stands above "${command}" (line ${first.run.instruction.startLine}), so every edit of the source installs again: copy ${names2} first, install, then copy the rest.`;
  return report(subject, stage, copy2, installs, first, message, isRefusal(split2) ? split2 : split2.fix);
}
function report(subject, stage, copy2, installs, first, message, answer) {
  const before = missRate(subject.history, touchesAbove(subject, stage, first.run.instruction));
  return {
    rule: broadCopyBeforeInstall.id,
    severity: broadCopyBeforeInstall.severity,
    message,
    file: subject.dockerfile.path,
    range: rangeOf(copy2.instruction),
    fix: isRefusal(answer) ? null : answer,
    refused: isRefusal(answer) ? answer : null,
    cost: costOf(
      subject.history,
      before,
      before === null ? null : missAfter(subject, stage, first, copy2),
      [...new Set(installs.map(({ manager }) => manager.name))].reduce(
        (sum, name2) => sum + (typicalSeconds[name2] ?? 0),
        0
      )
    )
  };
}
function missAfter(subject, stage, { manager, invocation, directory }, copy2) {
  const [source = ""] = copy2.sources;
  const folder = within(source, (directory ?? "").slice(copy2.destination.length)) ?? source;
  const paths = new Set(
    [...manifestNames(manager, invocation), ...manager.locks].map(
      (name2) => inRepository(subject, within(folder, name2) ?? name2)
    )
  );
  const above2 = touchesAbove(subject, stage, copy2.instruction);
  return missRate(subject.history, (path) => paths.has(path) || above2(path));
}

// packages/dockerfile/fixes/hoist-run.ts
var metadata = /* @__PURE__ */ new Set(["LABEL", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK", "MAINTAINER", "CMD", "ENTRYPOINT"]);
function hoistRun(subject, stage, run, target) {
  const problem = refuseFile(subject, stage) ?? refuseMounts(run);
  if (problem) return problem;
  const crossed = stage.instructions.filter(
    ({ index }) => index >= target.instruction.index && index < run.instruction.index
  );
  const copies = [];
  for (const instruction of crossed) {
    const copy2 = crossable(subject, instruction);
    if (isRefusal(copy2)) return copy2;
    if (copy2 !== "metadata") copies.push(copy2);
  }
  const unknown = refuseCommands(subject, run, copies);
  if (unknown) return unknown;
  const edits = moveUp(subject, run.instruction, target.instruction);
  const unsure = refuseEdits(subject, edits, {
    moved: run.instruction,
    lines: [],
    above: target.instruction
  });
  if (unsure) return unsure;
  return {
    safety: "safe",
    description: "Install the OS packages above the COPY, which they do not need.",
    edits
  };
}
function refuseMounts({ instruction }) {
  const bad = instruction.flags.find(
    ({ name: name2, value }) => name2 === "mount" && !/(^|,)type=(cache|tmpfs)(,|$)/.test(value ?? "")
  );
  return bad ? refusal("mount", `The RUN on line ${instruction.startLine} mounts something that may be read.`) : null;
}
function crossable(subject, instruction) {
  if (metadata.has(instruction.keyword)) return "metadata";
  const { keyword, startLine } = instruction;
  const copy2 = contextCopy(subject, instruction);
  if (copy2 === null || instruction.heredocs.length > 0) {
    return refusal(
      "instruction-between",
      `The ${keyword} on line ${startLine} may matter to the packages below it.`
    );
  }
  const destination = subject.evaluation.byDefault(copy2.destination);
  const isApart = destination !== null && isAppDirectory(destination) && !/^\/(var|srv|usr\/share)\//.test(destination);
  if (isApart && copy2.broad) return copy2;
  if (isApart && /\/$|^\.$/.test(copy2.copied.destination)) return copy2;
  if (isApart && subject.evaluation.before(instruction).workdirMade) return copy2;
  return refusal(
    "destination-is-system",
    `The ${keyword} on line ${startLine} writes to ${destination ?? "an unknown place"}, which the packages may look at.`
  );
}
function refuseCommands(subject, run, copies) {
  const { startLine } = run.instruction;
  const odd = run.commands.some(
    ({ command }) => command.nested || /^(\||\|\||&)$/.test(command.operator ?? "") || command.words[0] === "cd"
  );
  if (run.opaque !== null || odd) {
    return refusal("complex-run", `The RUN on line ${startLine} is more than a plain chain of commands.`);
  }
  if (refreshesAlone(run.commands.map(({ command }) => command))) {
    const message = `The RUN on line ${startLine} fetches package lists alone, which would go stale in the cache; join it with the install.`;
    return refusal("update-alone", message);
  }
  for (const { command, directory } of run.commands) {
    for (const { destination } of copies) {
      const around = surroundings(subject, run.instruction, destination, directory);
      const effect = contextFree2(around.resolve(command), { ...around, isMade: () => false });
      if (effect !== null && effect.writes.length === 0) continue;
      const words2 = command.words.slice(0, 3).join(" ");
      return refusal(
        "fused-run",
        `The RUN on line ${startLine} also runs ${words2}, which may need what was copied; give the packages a RUN of their own.`
      );
    }
  }
  return null;
}

// packages/dockerfile/rules/os-packages-after-copy.ts
var volatileShare = 0.02;
var osPackagesAfterCopy = {
  id: "os-packages-after-copy",
  severity: "warning",
  summary: "OS packages are installed below a COPY whose files change.",
  docs: "docs/rules/os-packages-after-copy.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage2(subject, stage))
};
function checkStage2(subject, stage) {
  const [first] = contextCopies(subject, stage).filter((copy2) => isVolatile(subject, copy2));
  if (first === void 0) return [];
  const runs = stage.instructions.filter(({ keyword, index }) => keyword === "RUN" && index > first.instruction.index).map((instruction) => readRun(subject, instruction)).filter(installsOsPackages);
  const answers = runs.map((run) => ({ run, answer: hoistRun(subject, stage, run, first) }));
  const chosen = answers.find(({ answer }) => !isRefusal(answer)) ?? answers[0];
  return chosen === void 0 ? [] : [finding2(subject, stage, chosen.run, first, chosen.answer, runs.length)];
}
function isVolatile(subject, copy2) {
  if (!copy2.copied.certain) return false;
  if (copy2.broad) return true;
  const files = new Set(
    subject.contextFiles.filter((file) => copy2.copied.covers(file)).map((file) => inRepository(subject, file))
  );
  return (missRate(subject.history, (path) => files.has(path)) ?? 0) >= volatileShare;
}
function installsOsPackages({ commands }) {
  return commands.some(({ command: { words: words2 } }) => packageAction(words2) === "install") && commands.every(({ install: install2 }) => install2 === null);
}
function finding2(subject, stage, run, first, answer, count) {
  const { instruction } = run;
  const others2 = count > 1 ? ` (and ${count - 1} more like it)` : "";
  return {
    rule: osPackagesAfterCopy.id,
    severity: osPackagesAfterCopy.severity,
    message: `"${shown2(instruction)}"${others2} stands below "${shown2(first.instruction)}" (line ${first.instruction.startLine}), so packages are installed again whenever those files change: move it above.`,
    file: subject.dockerfile.path,
    range: rangeOf(instruction),
    fix: isRefusal(answer) ? null : answer,
    refused: isRefusal(answer) ? answer : null,
    cost: costOf(
      subject.history,
      missRate(subject.history, touchesAbove(subject, stage, instruction)),
      missRate(subject.history, touchesAbove(subject, stage, first.instruction)),
      count * (typicalSeconds["os-packages"] ?? 0)
    )
  };
}

// packages/dockerfile/rules/parsers-disagree.ts
var parsersDisagree = {
  id: "parsers-disagree",
  severity: "note",
  summary: "Two parsers read the file differently, so nothing in it is changed.",
  docs: "docs/rules/parsers-disagree.md",
  check({ dockerfile }) {
    const problem = dockerfile.disagreement;
    if (problem === null) return [];
    const message = `${problem.message} Nothing in ${dockerfile.path} is changed; write the lines around it in a plainer way.`;
    const { line } = problem;
    return [
      {
        rule: "parsers-disagree",
        severity: "note",
        message,
        file: dockerfile.path,
        range: { startLine: line, startColumn: 1, endLine: line, endColumn: 1 },
        fix: null,
        refused: { code: "parsers-disagree", message: problem.message },
        cost: null
      }
    ];
  }
};

// packages/dockerfile/rules/unreadable-file.ts
var unreadableFileRule = {
  id: "unreadable-file",
  severity: "note",
  summary: "A Dockerfile could not be read, so nothing in it was checked.",
  docs: "docs/rules/unreadable-file.md",
  check: () => []
};
function unreadableFile(file, message) {
  return {
    rule: unreadableFileRule.id,
    severity: unreadableFileRule.severity,
    message,
    file,
    range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    fix: null,
    refused: { code: "unreadable-file", message },
    cost: null
  };
}

// packages/dockerfile/mentions.ts
function mentions({ source }, name2) {
  return new RegExp(`(?<![A-Za-z0-9_])${name2.replace(/[^\w]/g, "\\$&")}(?![A-Za-z0-9_])`).test(source);
}

// packages/dockerfile/fixes/lower-arg.ts
function lowerArg(subject, stage, arg, name2, victim) {
  const problem = refuseFile(subject, stage);
  if (problem) return problem;
  if (/\s/.test(arg.value)) return refusal("several-values", "The ARG declares more than one value.");
  const below2 = stage.instructions.filter(({ index }) => index > arg.index);
  const consumer = below2.find((instruction) => mentions(instruction, name2));
  if (consumer === void 0) {
    return refusal(
      "value-unused",
      `Nothing below names ${name2}: whether it is there to renew the packages is for you to say.`
    );
  }
  if (consumer.index < victim.instruction.index) {
    const where = `The ${consumer.keyword} on line ${consumer.startLine}`;
    return refusal("value-used", `${where} uses ${name2} above the install, so both have to move.`);
  }
  for (const instruction of below2.filter(({ index }) => index < consumer.index)) {
    const reason = refuseReader(subject, instruction, name2);
    if (reason) return reason;
  }
  const edits = moveAbove(subject, arg, consumer);
  const unsure = refuseEdits(subject, edits, { moved: arg, lines: [], above: consumer });
  if (unsure) return unsure;
  return { safety: "safe", description: `Declare ${name2} just above its first use.`, edits };
}
function refuseReader(subject, instruction, name2) {
  const { keyword, startLine } = instruction;
  if (keyword === "ONBUILD")
    return refusal("onbuild", `The ONBUILD on line ${startLine} may use ${name2} later.`);
  if (keyword !== "RUN") return null;
  const run = readRun(subject, instruction);
  const unknown = refusal(
    "run-may-read",
    `The RUN on line ${startLine} may read ${name2} from its environment.`
  );
  if (run.opaque !== null || run.commands.length === 0) return unknown;
  const isKnown = run.commands.every(({ command, directory }) => {
    const around = surroundings(subject, instruction, "/", directory);
    return contextFree2(around.resolve(command), { ...around, isCopied: () => false }) !== null;
  });
  return isKnown ? null : unknown;
}

// packages/dockerfile/rules/volatile-value-before-run.ts
var volatileValueBeforeRun = {
  id: "volatile-value-before-run",
  severity: "warning",
  summary: "A commit, date or build number is declared above an install that does not use it.",
  docs: "docs/rules/volatile-value-before-run.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage3(subject, stage))
};
var volatileName = /^((APP|BUILD|CI|DOCKER|GIT|GITHUB|HEAD|IMAGE|RELEASE|SOURCE|VCS)_?)*(SHA|SHA1|SHORT_SHA|SHA_SHORT|COMMIT|COMMIT_(SHA|HASH|ID|REF|DATE|TIME)|REVISION|GIT_REV|GIT_HASH|VCS_REF|VCS_REVISION|BUILD_(DATE|TIME|TIMESTAMP|NUMBER|NUM|ID|NO|HASH|REF|VERSION)|BUILDDATE|BUILDTIME|RUN_(ID|NUMBER)|JOB_ID|PIPELINE_ID|APP_VERSION|RELEASE_VERSION)$/i;
var pinned = /^[0-9a-f]{7,64}$|^v?\d+\.\d+/i;
function checkStage3(subject, stage) {
  return stage.instructions.flatMap((instruction) => {
    const name2 = volatileArg(subject, instruction);
    const run = name2 === null ? null : firstVictim(subject, stage, instruction, name2);
    return name2 === null || run === null ? [] : [finding3(subject, stage, instruction, name2, run)];
  });
}
function volatileArg(subject, { keyword, value }) {
  if (keyword !== "ARG") return null;
  const pairs2 = readPairs("ARG", value, subject.dockerfile.escape) ?? [];
  const own = pairs2.find((pair2) => volatileName.test(pair2.name) && !pinned.test(pair2.value ?? ""));
  return own?.name ?? null;
}
function firstVictim(subject, stage, arg, name2) {
  for (const instruction of stage.instructions) {
    if (instruction.index <= arg.index || instruction.keyword !== "RUN") continue;
    const run = readRun(subject, instruction);
    if (isExpensive(run)) return mentions(instruction, name2) ? null : run;
  }
  return null;
}
function isExpensive({ commands }) {
  return commands.some(
    ({ command: { words: words2 }, install: install2 }) => install2 !== null || packageAction(words2) === "install" || /^(pip3? install|gem install|go (build|install)|npm (i|install) -g|docker-php-ext-install|pecl install|cargo install)\b/.test(
      words2.join(" ")
    )
  );
}
function finding3(subject, stage, arg, name2, run) {
  const consumer = stage.instructions.find((each) => each.index > arg.index && mentions(each, name2));
  const answer = lowerArg(subject, stage, arg, name2, run);
  const where = consumer ? consumer.index < run.instruction.index ? `move it with "${shown2(consumer)}" (line ${consumer.startLine}) below the install` : `move it to just above "${shown2(consumer)}" (line ${consumer.startLine}), which uses it first` : "nothing below names it, so move it to the end of the stage or remove it";
  const before = missRate(subject.history, touchesAbove(subject, stage, run.instruction));
  return {
    rule: volatileValueBeforeRun.id,
    severity: volatileValueBeforeRun.severity,
    message: `${name2} changes with every build and stands above "${shown2(run.instruction)}" (line ${run.instruction.startLine}), which then runs every time: ${where}.`,
    file: subject.dockerfile.path,
    range: rangeOf(arg),
    fix: isRefusal(answer) ? null : answer,
    refused: isRefusal(answer) ? answer : null,
    // Passed anew in every build, it makes every commit a miss; below a broad COPY nearly every commit is one anyhow.
    cost: costOf(
      subject.history,
      before === null ? null : 1,
      before,
      typicalSeconds.other ?? 0,
      broadCopyAbove(subject, stage, run) ? 0.1 : 0.9
    )
  };
}
function broadCopyAbove(subject, stage, run) {
  return contextCopies(subject, stage).some(
    ({ broad, instruction }) => broad && instruction.index < run.instruction.index
  );
}

// packages/dockerfile/fixes/leaks.ts
function leaks(subject, copies) {
  const isTaken = (path) => copies.some(({ copied }) => copied.covers(path));
  const found = [];
  const isRepository = subject.files.tracked !== null && subject.context === ".";
  if (isRepository && isTaken(".git/HEAD")) found.push({ kind: "git", line: ".git" });
  for (const line of outputs(subject, copies)) found.push({ kind: "output", line });
  if (subject.ignore.path !== null) return found;
  const own = [...subject.siblings.map(({ path }) => path), ignorePath(subject)].map((path) => relativeTo(subject.context, path)).filter((path) => path !== null).filter((path) => isTaken(path) && isPlain(path));
  if (own.some((path) => path !== ".dockerignore")) {
    for (const line of own) found.push({ kind: "dockerfile", line });
  }
  return found;
}
function isPlain(path) {
  return !/[\\*?[\]\n\r]|^[!#\s]|\s$/.test(path);
}
function outputs(subject, copies) {
  const lines = subject.dockerfile.stages.flatMap(
    (stage) => stage.instructions.filter(({ keyword }) => keyword === "RUN").flatMap((instruction) => readRun(subject, instruction).commands).flatMap(({ install: install2, directory }) => {
      const copy2 = copies.find(({ destination }) => directory !== null && isWithin(directory, destination));
      if (install2 === null || directory === null || copy2 === void 0) return [];
      const folder = within(copy2.sources[0] ?? "", directory.slice(copy2.destination.length)) ?? "";
      const trees = install2.manager.trees.map((tree) => within(folder, tree) ?? tree).filter((tree) => install2.manager.ownsTrees || isGitIgnored(subject, inRepository(subject, tree)));
      const answer = outputLines(subject, copy2, trees);
      return isRefusal(answer) ? [] : answer;
    })
  );
  return [...new Set(lines)];
}
function refuseLeakFix(subject, leaked) {
  const { ignore } = subject;
  const problem = refuseReading(subject);
  if (problem) return problem;
  if (ignore.problem !== null) return refusal("ignore-file", ignore.problem);
  const named3 = users2(subject).flatMap(
    ({ own, stage }) => contextCopies(own, stage).flatMap(({ sources }) => sources.filter((source) => source !== "")).map((source) => ({ source, path: own.dockerfile.path }))
  );
  for (const { line } of leaked) {
    const user = named3.find(({ source }) => isWithin(source, line));
    if (user) {
      return refusal("copied-by-name", `${user.path} copies ${line} by name, so it must reach the build.`);
    }
  }
  const exception = ignore.patterns.find((pattern) => pattern.startsWith("!"));
  if (exception !== void 0 && ignore.patterns.some((pattern) => /^\*+$/.test(pattern))) {
    return refusal(
      "ignore-reincludes",
      `${ignore.path} lists what may be copied (${exception}), so take it off that list.`
    );
  }
  return null;
}
function users2(subject) {
  return subject.siblings.map((dockerfile) => siblingOf(subject, dockerfile)).filter((own) => ignorePath(own) === ignorePath(subject)).flatMap((own) => own.dockerfile.stages.map((stage) => ({ own, stage })));
}
function unsafeBecause(subject, leaked) {
  if (!leaked.some(({ kind }) => kind === "git")) return null;
  for (const { own, stage } of users2(subject)) {
    for (const instruction of stage.instructions) {
      const where = `${own.dockerfile.path} line ${instruction.startLine}`;
      if (/\bgit\b|\.git\b/i.test(instruction.source)) return `${where} mentions git, so it may read .git.`;
      if (instruction.keyword !== "RUN") continue;
      const run = readRun(own, instruction);
      const isKnown = run.opaque === null && run.commands.length > 0 && run.commands.every(({ command, directory, install: install2 }) => {
        if (install2 !== null) return install2.manager.name !== "composer";
        const around = surroundings(own, instruction, "/", directory);
        const isApart = { ...around, isCopied: () => false };
        return command.words[0] === "cd" || contextFree2(around.resolve(command), isApart) !== null;
      });
      if (!isKnown) return `${where} is not known to leave .git alone.`;
    }
  }
  const script = lifecycle2(subject);
  return script === null ? null : `${script} may read .git during an install.`;
}
function lifecycle2(subject) {
  const pattern = /"(pre|post)?(install|prepare)"\s*:/;
  const manifest = subject.buildFiles.find((file) => {
    if (!/(^|\/)package\.json$/.test(file)) return false;
    const text = subject.files.text(inRepository(subject, file));
    return typeof text === "string" && pattern.test(text);
  });
  return manifest ?? null;
}

// packages/dockerfile/rules/weak-dockerignore.ts
var copySeconds = 5;
var weakDockerignore = {
  id: "weak-dockerignore",
  severity: "warning",
  summary: "The ignore file lets .git, installed trees or the Dockerfile into a broad COPY.",
  docs: "docs/rules/weak-dockerignore.md",
  check(subject) {
    const found = subject.dockerfile.stages.flatMap(
      (stage) => contextCopies(subject, stage).filter((copy2) => copy2.broad).map((copy2) => ({ stage, copy: copy2 }))
    );
    const [first] = found;
    const leaked = leaks(
      subject,
      found.map(({ copy: copy2 }) => copy2)
    );
    return first === void 0 || leaked.length === 0 ? [] : [finding4(subject, first.stage, first.copy, leaked)];
  }
};
function finding4(subject, stage, copy2, leaked) {
  const problem = refuseLeakFix(subject, leaked);
  const edit = problem ?? addIgnoreLines(subject, linesOf(leaked));
  const because = unsafeBecause(subject, leaked);
  const isHabit = leaked.every(({ kind }) => kind === "dockerfile");
  const names2 = leaked.filter(({ kind }) => kind !== "dockerfile" || isHabit).map(({ line }) => line);
  const file = subject.ignore.path ?? "a .dockerignore";
  const before = missRate(subject.history, touchesAbove(subject, stage, copy2.instruction, true));
  const always = leaked.some(({ kind }) => kind === "git");
  return {
    rule: weakDockerignore.id,
    severity: isHabit ? "note" : weakDockerignore.severity,
    message: `"${shown2(copy2.instruction)}" also takes ${list(names2)}, which change${names2.length === 1 ? "s" : ""} without mattering to the image: list ${names2.length === 1 ? "it" : "them"} in ${file}.`,
    file: subject.dockerfile.path,
    range: rangeOf(copy2.instruction),
    fix: isRefusal(edit) ? null : {
      safety: because === null ? "safe" : "unsafe",
      description: `List ${list(linesOf(leaked))} in ${edit.file}.${because === null ? "" : ` ${because}`}`,
      edits: [edit]
    },
    refused: isRefusal(edit) ? edit : null,
    cost: costOf(
      subject.history,
      before !== null && always ? 1 : before,
      before,
      copySeconds,
      always ? 0.5 : 0
    )
  };
}
function linesOf(leaked) {
  return [...new Set(leaked.map(({ line }) => line))];
}
var mostNames = 4;
function list(all) {
  const rest = all.length - mostNames;
  const names2 = rest > 0 ? [...all.slice(0, mostNames), `${rest} more`] : all;
  return names2.length < 2 ? names2[0] ?? "" : `${names2.slice(0, -1).join(", ")} and ${names2.at(-1)}`;
}

// packages/dockerfile/rules/index.ts
var rules2 = [
  broadCopyBeforeInstall,
  osPackagesAfterCopy,
  parsersDisagree,
  unreadableFileRule,
  volatileValueBeforeRun,
  weakDockerignore
];

// packages/dockerfile/lint.ts
import { posix as posix7 } from "node:path";

// packages/dockerfile/fixes/npm-ci.ts
var settled = /* @__PURE__ */ new Set(["old-npm", "old-lock"]);
function offerNpmCi(input, finding5, find2) {
  const { path, files } = input;
  const text = files.text(path);
  if (!settled.has(finding5.refused?.code ?? "") || typeof text !== "string") return null;
  const [command, ...others2] = [...text.matchAll(/\bnpm +(?:install|i)\b/g)];
  if (command === void 0 || others2.length > 0) return null;
  const offset = byteOffsets(text, 0);
  const [start, end] = [offset(command.index), offset(command.index + command[0].length)];
  const replacement = { file: path, start, end, text: "npm ci" };
  const split2 = find2({ ...input, files: withFix(files, { edits: [replacement] }) }).find(
    ({ rule, fix }) => rule === finding5.rule && fix?.safety === "safe"
  )?.fix;
  if (!split2) return null;
  const grown = end - start - replacement.text.length;
  const moved = split2.edits.map((edit) => {
    const behind = edit.file === path && edit.start > start;
    return behind ? { ...edit, start: edit.start + grown, end: edit.end + grown } : edit;
  });
  return {
    safety: "unsafe",
    description: `${split2.description} npm ci takes the place of npm install.`,
    edits: [...moved, replacement].sort(
      (a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start
    )
  };
}

// packages/dockerfile/lint.ts
function lintDockerfile(input) {
  const whole = { ...input, contexts: contextsOf(input) };
  return rank(
    find(whole).map((finding5) => {
      const fix = offerNpmCi(whole, finding5, find);
      return fix ? { ...finding5, fix, refused: null } : finding5;
    })
  );
}
function find(input) {
  const subject = readSubject(input);
  if ("rule" in subject) return [subject];
  const note = contextNote(subject, input);
  return rules2.flatMap((rule) => rule.check(subject)).map((finding5) => {
    return finding5.cost ? { ...finding5, message: finding5.message.replace(/\.$/, `${note}.`) } : finding5;
  });
}
function contextNote({ context }, input) {
  if (context === posix7.dirname(input.path)) return "";
  const folder = context === "." ? "the repository's root" : context;
  if (input.context != null) return ` (context: ${folder})`;
  const namedBy = contextsOf(input).get(input.path)?.namedBy;
  const why = namedBy ? `by ${namedBy.file}:${namedBy.line}` : "the only place with all that it copies";
  return ` (context: ${folder}, ${why})`;
}
function readSubject(input) {
  const { path, files, history } = input;
  const dockerfile = readDockerfile(files, path);
  if (typeof dockerfile === "string") return unreadableFile(path, dockerfile);
  const contexts = contextsOf(input);
  const own = contexts.get(path);
  const context = input.context ?? own?.context ?? posix7.dirname(path);
  const several = input.context == null && new Set(own?.mentions.map((mention) => mention.context)).size > 1;
  return subjectOf({
    dockerfile,
    files,
    history,
    context,
    several,
    siblings: () => siblings(dockerfile, files, contexts, context)
  });
}
function contextsOf({ contexts, files, path }) {
  return contexts ?? findContexts(files, [.../* @__PURE__ */ new Set([...findDockerfiles(files.paths), path])]);
}
function siblings(dockerfile, files, contexts, context) {
  const others2 = [...contexts].filter(
    ([path, each]) => path !== dockerfile.path && (each.context === context || each.mentions.some((mention) => mention.context === context))
  );
  const read3 = others2.map(([path]) => readDockerfile(files, path));
  return [dockerfile, ...read3.filter((each) => typeof each !== "string")];
}

export {
  readDockerfile,
  findContexts,
  isDockerfile,
  findDockerfiles,
  withFix,
  missRate,
  touchesAbove,
  rules2 as rules,
  lintDockerfile,
  readSubject
};
