import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{lifecycle}from"./chunk-LO35UJGF.js";import{parseYaml}from"./chunk-T5K2X36F.js";import{parse}from"./chunk-LMD4GTQO.js";import{require_micromatch}from"./chunk-2YIFCKDC.js";
import{decode,isUnreadable,overlayFiles}from"./chunk-WBEAC3JD.js";import{require_yaml}from"./chunk-GLYMAIDZ.js";import{commitsPerWeek,isTelling,sidesKey}from"./chunk-K6UUWYER.js";
import{applyEdits}from"./chunk-AUOMPV2Y.js";import{rank}from"./chunk-E5G3Q3CS.js";import{__commonJS,__esm,__export,__toCommonJS,__toESM}from"./chunk-QEIRHUYG.js";var require_argument=__commonJS({"node_modules/dockerfile-ast/lib/argument.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.
Argument=void 0;var Argument=class{constructor(value,range){this.value=value;this.range=range}toString(){return this.value}getRange(){return this.range}getValue(){
return this.value}isAfter(position){if(this.range.end.line<position.line){return false}return this.range.start.line>position.line?true:this.range.start.character>
position.character}isBefore(position){if(this.range.start.line<position.line){return true}return this.range.end.line>position.line?false:this.range.end.character<
position.character}};exports.Argument=Argument}});var require_jsonArgument=__commonJS({"node_modules/dockerfile-ast/lib/jsonArgument.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.JSONArgument=void 0;var argument_1=require_argument();var JSONArgument=class extends argument_1.Argument{constructor(value,range,jsonRange){super(value,
range);this.jsonRange=jsonRange}getJSONRange(){return this.jsonRange}getJSONValue(){let value=super.getValue();value=value.substring(1,value.length-1);return value}};
exports.JSONArgument=JSONArgument}});var main_exports={};__export(main_exports,{AnnotatedTextEdit:()=>AnnotatedTextEdit,ApplyKind:()=>ApplyKind,ChangeAnnotation:()=>ChangeAnnotation,ChangeAnnotationIdentifier:()=>ChangeAnnotationIdentifier,
CodeAction:()=>CodeAction,CodeActionContext:()=>CodeActionContext,CodeActionKind:()=>CodeActionKind,CodeActionTag:()=>CodeActionTag,CodeActionTriggerKind:()=>CodeActionTriggerKind,
CodeDescription:()=>CodeDescription,CodeLens:()=>CodeLens,Color:()=>Color,ColorInformation:()=>ColorInformation,ColorPresentation:()=>ColorPresentation,Command:()=>Command,
CompletionItem:()=>CompletionItem,CompletionItemKind:()=>CompletionItemKind,CompletionItemLabelDetails:()=>CompletionItemLabelDetails,CompletionItemTag:()=>CompletionItemTag,
CompletionList:()=>CompletionList,CreateFile:()=>CreateFile,DeleteFile:()=>DeleteFile,Diagnostic:()=>Diagnostic,DiagnosticRelatedInformation:()=>DiagnosticRelatedInformation,
DiagnosticSeverity:()=>DiagnosticSeverity,DiagnosticTag:()=>DiagnosticTag,DocumentHighlight:()=>DocumentHighlight,DocumentHighlightKind:()=>DocumentHighlightKind,
DocumentLink:()=>DocumentLink,DocumentSymbol:()=>DocumentSymbol,DocumentUri:()=>DocumentUri,EOL:()=>EOL,FoldingRange:()=>FoldingRange,FoldingRangeKind:()=>FoldingRangeKind,
FormattingOptions:()=>FormattingOptions,Hover:()=>Hover,InlayHint:()=>InlayHint,InlayHintKind:()=>InlayHintKind,InlayHintLabelPart:()=>InlayHintLabelPart,InlineCompletionContext:()=>InlineCompletionContext,
InlineCompletionItem:()=>InlineCompletionItem,InlineCompletionList:()=>InlineCompletionList,InlineCompletionTriggerKind:()=>InlineCompletionTriggerKind,InlineValueContext:()=>InlineValueContext,
InlineValueEvaluatableExpression:()=>InlineValueEvaluatableExpression,InlineValueText:()=>InlineValueText,InlineValueVariableLookup:()=>InlineValueVariableLookup,
InsertReplaceEdit:()=>InsertReplaceEdit,InsertTextFormat:()=>InsertTextFormat,InsertTextMode:()=>InsertTextMode,LanguageKind:()=>LanguageKind,Location:()=>Location,
LocationLink:()=>LocationLink,MarkedString:()=>MarkedString,MarkupContent:()=>MarkupContent,MarkupKind:()=>MarkupKind,OptionalVersionedTextDocumentIdentifier:()=>OptionalVersionedTextDocumentIdentifier,
ParameterInformation:()=>ParameterInformation,Position:()=>Position,Range:()=>Range,RenameFile:()=>RenameFile,SelectedCompletionInfo:()=>SelectedCompletionInfo,
SelectionRange:()=>SelectionRange,SemanticTokenModifiers:()=>SemanticTokenModifiers,SemanticTokenTypes:()=>SemanticTokenTypes,SemanticTokens:()=>SemanticTokens,
SignatureInformation:()=>SignatureInformation,SnippetTextEdit:()=>SnippetTextEdit,StringValue:()=>StringValue,SymbolInformation:()=>SymbolInformation,SymbolKind:()=>SymbolKind,
SymbolTag:()=>SymbolTag,TextDocument:()=>TextDocument,TextDocumentEdit:()=>TextDocumentEdit,TextDocumentIdentifier:()=>TextDocumentIdentifier,TextDocumentItem:()=>TextDocumentItem,
TextEdit:()=>TextEdit,URI:()=>URI,VersionedTextDocumentIdentifier:()=>VersionedTextDocumentIdentifier,WorkspaceChange:()=>WorkspaceChange,WorkspaceEdit:()=>WorkspaceEdit,
WorkspaceFolder:()=>WorkspaceFolder,WorkspaceSymbol:()=>WorkspaceSymbol,integer:()=>integer,uinteger:()=>uinteger});var DocumentUri,URI,integer,uinteger,Position,
Range,Location,LocationLink,Color,ColorInformation,ColorPresentation,FoldingRangeKind,FoldingRange,DiagnosticRelatedInformation,DiagnosticSeverity,DiagnosticTag,
CodeDescription,Diagnostic,Command,TextEdit,ChangeAnnotation,ChangeAnnotationIdentifier,AnnotatedTextEdit,TextDocumentEdit,CreateFile,RenameFile,DeleteFile,WorkspaceEdit,
TextEditChangeImpl,SnippetTextEdit,ChangeAnnotations,WorkspaceChange,TextDocumentIdentifier,VersionedTextDocumentIdentifier,OptionalVersionedTextDocumentIdentifier,
LanguageKind,TextDocumentItem,MarkupKind,MarkupContent,CompletionItemKind,InsertTextFormat,CompletionItemTag,InsertReplaceEdit,InsertTextMode,ApplyKind,CompletionItemLabelDetails,
CompletionItem,CompletionList,MarkedString,Hover,ParameterInformation,SignatureInformation,DocumentHighlightKind,DocumentHighlight,SymbolKind,SymbolTag,SymbolInformation,
WorkspaceSymbol,DocumentSymbol,CodeActionKind,CodeActionTriggerKind,CodeActionContext,CodeActionTag,CodeAction,CodeLens,FormattingOptions,DocumentLink,SelectionRange,
SemanticTokenTypes,SemanticTokenModifiers,SemanticTokens,InlineValueText,InlineValueVariableLookup,InlineValueEvaluatableExpression,InlineValueContext,InlayHintKind,
InlayHintLabelPart,InlayHint,StringValue,InlineCompletionItem,InlineCompletionList,InlineCompletionTriggerKind,SelectedCompletionInfo,InlineCompletionContext,WorkspaceFolder,
EOL,TextDocument,FullTextDocument,Is;var init_main=__esm({"node_modules/vscode-languageserver-types/lib/esm/main.js"(){"use strict";(function(DocumentUri2){function is(value){
return typeof value==="string"}DocumentUri2.is=is})(DocumentUri||(DocumentUri={}));(function(URI2){function is(value){return typeof value==="string"}URI2.is=is})(
URI||(URI={}));(function(integer2){integer2.MIN_VALUE=-2147483648;integer2.MAX_VALUE=2147483647;function is(value){return typeof value==="number"&&integer2.MIN_VALUE<=
value&&value<=integer2.MAX_VALUE}integer2.is=is})(integer||(integer={}));(function(uinteger2){uinteger2.MIN_VALUE=0;uinteger2.MAX_VALUE=2147483647;function is(value){
return typeof value==="number"&&uinteger2.MIN_VALUE<=value&&value<=uinteger2.MAX_VALUE}uinteger2.is=is})(uinteger||(uinteger={}));(function(Position2){function create(line,character){
if(line===Number.MAX_VALUE){line=uinteger.MAX_VALUE}if(character===Number.MAX_VALUE){character=uinteger.MAX_VALUE}return{line,character}}Position2.create=create;
function is(value){const candidate=value;return Is.objectLiteral(candidate)&&Is.uinteger(candidate.line)&&Is.uinteger(candidate.character)}Position2.is=is})(Position||
(Position={}));(function(Range2){function create(one,two,three,four){if(Is.uinteger(one)&&Is.uinteger(two)&&Is.uinteger(three)&&Is.uinteger(four)){return{start:Position.
create(one,two),end:Position.create(three,four)}}else if(Position.is(one)&&Position.is(two)){return{start:one,end:two}}else{throw new Error(`Range#create called\
 with invalid arguments[${one}, ${two}, ${three}, ${four}]`)}}Range2.create=create;function is(value){const candidate=value;return Is.objectLiteral(candidate)&&
Position.is(candidate.start)&&Position.is(candidate.end)}Range2.is=is})(Range||(Range={}));(function(Location2){function create(uri,range){return{uri,range}}Location2.
create=create;function is(value){const candidate=value;return Is.objectLiteral(candidate)&&Range.is(candidate.range)&&(Is.string(candidate.uri)||Is.undefined(candidate.
uri))}Location2.is=is})(Location||(Location={}));(function(LocationLink2){function create(targetUri,targetRange,targetSelectionRange,originSelectionRange){return{
targetUri,targetRange,targetSelectionRange,originSelectionRange}}LocationLink2.create=create;function is(value){const candidate=value;return Is.objectLiteral(candidate)&&
Range.is(candidate.targetRange)&&Is.string(candidate.targetUri)&&Range.is(candidate.targetSelectionRange)&&(Range.is(candidate.originSelectionRange)||Is.undefined(
candidate.originSelectionRange))}LocationLink2.is=is})(LocationLink||(LocationLink={}));(function(Color2){function create(red,green,blue,alpha){return{red,green,
blue,alpha}}Color2.create=create;function is(value){const candidate=value;return Is.objectLiteral(candidate)&&Is.numberRange(candidate.red,0,1)&&Is.numberRange(
candidate.green,0,1)&&Is.numberRange(candidate.blue,0,1)&&Is.numberRange(candidate.alpha,0,1)}Color2.is=is})(Color||(Color={}));(function(ColorInformation2){function create(range,color){
return{range,color}}ColorInformation2.create=create;function is(value){const candidate=value;return Is.objectLiteral(candidate)&&Range.is(candidate.range)&&Color.
is(candidate.color)}ColorInformation2.is=is})(ColorInformation||(ColorInformation={}));(function(ColorPresentation2){function create(label,textEdit,additionalTextEdits){
return{label,textEdit,additionalTextEdits}}ColorPresentation2.create=create;function is(value){const candidate=value;return Is.objectLiteral(candidate)&&Is.string(
candidate.label)&&(Is.undefined(candidate.textEdit)||TextEdit.is(candidate.textEdit))&&(Is.undefined(candidate.additionalTextEdits)||Is.typedArray(candidate.additionalTextEdits,
TextEdit.is))}ColorPresentation2.is=is})(ColorPresentation||(ColorPresentation={}));(function(FoldingRangeKind2){FoldingRangeKind2.Comment="comment";FoldingRangeKind2.
Imports="imports";FoldingRangeKind2.Region="region"})(FoldingRangeKind||(FoldingRangeKind={}));(function(FoldingRange2){function create(startLine,endLine,startCharacter,endCharacter,kind,collapsedText){
const result={startLine,endLine};if(Is.defined(startCharacter)){result.startCharacter=startCharacter}if(Is.defined(endCharacter)){result.endCharacter=endCharacter}
if(Is.defined(kind)){result.kind=kind}if(Is.defined(collapsedText)){result.collapsedText=collapsedText}return result}FoldingRange2.create=create;function is(value){
const candidate=value;return Is.objectLiteral(candidate)&&Is.uinteger(candidate.startLine)&&Is.uinteger(candidate.endLine)&&(Is.undefined(candidate.startCharacter)||
Is.uinteger(candidate.startCharacter))&&(Is.undefined(candidate.endCharacter)||Is.uinteger(candidate.endCharacter))&&(Is.undefined(candidate.kind)||Is.string(candidate.
kind))}FoldingRange2.is=is})(FoldingRange||(FoldingRange={}));(function(DiagnosticRelatedInformation2){function create(location,message){return{location,message}}
DiagnosticRelatedInformation2.create=create;function is(value){const candidate=value;return Is.defined(candidate)&&Location.is(candidate.location)&&Is.string(candidate.
message)}DiagnosticRelatedInformation2.is=is})(DiagnosticRelatedInformation||(DiagnosticRelatedInformation={}));(function(DiagnosticSeverity2){DiagnosticSeverity2.
Error=1;DiagnosticSeverity2.Warning=2;DiagnosticSeverity2.Information=3;DiagnosticSeverity2.Hint=4})(DiagnosticSeverity||(DiagnosticSeverity={}));(function(DiagnosticTag2){
DiagnosticTag2.Unnecessary=1;DiagnosticTag2.Deprecated=2})(DiagnosticTag||(DiagnosticTag={}));(function(CodeDescription2){function is(value){const candidate=value;
return Is.objectLiteral(candidate)&&Is.string(candidate.href)}CodeDescription2.is=is})(CodeDescription||(CodeDescription={}));(function(Diagnostic2){function create(range,message,severity,code,source,relatedInformation){
const result={range,message};if(Is.defined(severity)){result.severity=severity}if(Is.defined(code)){result.code=code}if(Is.defined(source)){result.source=source}
if(Is.defined(relatedInformation)){result.relatedInformation=relatedInformation}return result}Diagnostic2.create=create;function is(value){var _a;const candidate=value;
return Is.defined(candidate)&&Range.is(candidate.range)&&(Is.string(candidate.message)||MarkupContent.is(candidate.message))&&(Is.number(candidate.severity)||Is.
undefined(candidate.severity))&&(Is.integer(candidate.code)||Is.string(candidate.code)||Is.undefined(candidate.code))&&(Is.undefined(candidate.codeDescription)||
Is.string((_a=candidate.codeDescription)===null||_a===void 0?void 0:_a.href))&&(Is.string(candidate.source)||Is.undefined(candidate.source))&&(Is.undefined(candidate.
relatedInformation)||Is.typedArray(candidate.relatedInformation,DiagnosticRelatedInformation.is))}Diagnostic2.is=is;function is3_17(value){return Is.string(value.
message)}Diagnostic2.is3_17=is3_17;function getMessageString(diagnostic){if(Is.string(diagnostic.message)){return diagnostic.message}else if(MarkupContent.is(diagnostic.
message)){return diagnostic.message.value}else{throw new Error(`Unknown message type ${typeof diagnostic.message}`)}}Diagnostic2.getMessageString=getMessageString})(
Diagnostic||(Diagnostic={}));(function(Command2){function create(title,command,...args){const result={title,command};if(Is.defined(args)&&args.length>0){result.
arguments=args}return result}Command2.create=create;function is(value){const candidate=value;return Is.defined(candidate)&&Is.string(candidate.title)&&(candidate.
tooltip===void 0||Is.string(candidate.tooltip))&&Is.string(candidate.command)}Command2.is=is})(Command||(Command={}));(function(TextEdit2){function replace(range,newText){
return{range,newText}}TextEdit2.replace=replace;function insert(position,newText){return{range:{start:position,end:position},newText}}TextEdit2.insert=insert;function del(range){
return{range,newText:""}}TextEdit2.del=del;function is(value){const candidate=value;return Is.objectLiteral(candidate)&&Is.string(candidate.newText)&&Range.is(candidate.
range)}TextEdit2.is=is})(TextEdit||(TextEdit={}));(function(ChangeAnnotation2){function create(label,needsConfirmation,description){const result={label};if(needsConfirmation!==
void 0){result.needsConfirmation=needsConfirmation}if(description!==void 0){result.description=description}return result}ChangeAnnotation2.create=create;function is(value){
const candidate=value;return Is.objectLiteral(candidate)&&Is.string(candidate.label)&&(Is.boolean(candidate.needsConfirmation)||candidate.needsConfirmation===void 0)&&
(Is.string(candidate.description)||candidate.description===void 0)}ChangeAnnotation2.is=is})(ChangeAnnotation||(ChangeAnnotation={}));(function(ChangeAnnotationIdentifier2){
function is(value){const candidate=value;return Is.string(candidate)}ChangeAnnotationIdentifier2.is=is})(ChangeAnnotationIdentifier||(ChangeAnnotationIdentifier=
{}));(function(AnnotatedTextEdit2){function replace(range,newText,annotation){return{range,newText,annotationId:annotation}}AnnotatedTextEdit2.replace=replace;function insert(position,newText,annotation){
return{range:{start:position,end:position},newText,annotationId:annotation}}AnnotatedTextEdit2.insert=insert;function del(range,annotation){return{range,newText:"",
annotationId:annotation}}AnnotatedTextEdit2.del=del;function is(value){const candidate=value;return TextEdit.is(candidate)&&(ChangeAnnotation.is(candidate.annotationId)||
ChangeAnnotationIdentifier.is(candidate.annotationId))}AnnotatedTextEdit2.is=is})(AnnotatedTextEdit||(AnnotatedTextEdit={}));(function(TextDocumentEdit2){function create(textDocument,edits){
return{textDocument,edits}}TextDocumentEdit2.create=create;function is(value){const candidate=value;return Is.defined(candidate)&&OptionalVersionedTextDocumentIdentifier.
is(candidate.textDocument)&&Array.isArray(candidate.edits)}TextDocumentEdit2.is=is})(TextDocumentEdit||(TextDocumentEdit={}));(function(CreateFile2){function create(uri,options2,annotation){
const result={kind:"create",uri};if(options2!==void 0&&(options2.overwrite!==void 0||options2.ignoreIfExists!==void 0)){result.options=options2}if(annotation!==
void 0){result.annotationId=annotation}return result}CreateFile2.create=create;function is(value){const candidate=value;return candidate&&candidate.kind==="crea\
te"&&Is.string(candidate.uri)&&(candidate.options===void 0||(candidate.options.overwrite===void 0||Is.boolean(candidate.options.overwrite))&&(candidate.options.
ignoreIfExists===void 0||Is.boolean(candidate.options.ignoreIfExists)))&&(candidate.annotationId===void 0||ChangeAnnotationIdentifier.is(candidate.annotationId))}
CreateFile2.is=is})(CreateFile||(CreateFile={}));(function(RenameFile2){function create(oldUri,newUri,options2,annotation){const result={kind:"rename",oldUri,newUri};
if(options2!==void 0&&(options2.overwrite!==void 0||options2.ignoreIfExists!==void 0)){result.options=options2}if(annotation!==void 0){result.annotationId=annotation}
return result}RenameFile2.create=create;function is(value){const candidate=value;return candidate&&candidate.kind==="rename"&&Is.string(candidate.oldUri)&&Is.string(
candidate.newUri)&&(candidate.options===void 0||(candidate.options.overwrite===void 0||Is.boolean(candidate.options.overwrite))&&(candidate.options.ignoreIfExists===
void 0||Is.boolean(candidate.options.ignoreIfExists)))&&(candidate.annotationId===void 0||ChangeAnnotationIdentifier.is(candidate.annotationId))}RenameFile2.is=
is})(RenameFile||(RenameFile={}));(function(DeleteFile2){function create(uri,options2,annotation){const result={kind:"delete",uri};if(options2!==void 0&&(options2.
recursive!==void 0||options2.ignoreIfNotExists!==void 0)){result.options=options2}if(annotation!==void 0){result.annotationId=annotation}return result}DeleteFile2.
create=create;function is(value){const candidate=value;return candidate&&candidate.kind==="delete"&&Is.string(candidate.uri)&&(candidate.options===void 0||(candidate.
options.recursive===void 0||Is.boolean(candidate.options.recursive))&&(candidate.options.ignoreIfNotExists===void 0||Is.boolean(candidate.options.ignoreIfNotExists)))&&
(candidate.annotationId===void 0||ChangeAnnotationIdentifier.is(candidate.annotationId))}DeleteFile2.is=is})(DeleteFile||(DeleteFile={}));(function(WorkspaceEdit2){
function is(value){const candidate=value;return candidate&&(candidate.changes!==void 0||candidate.documentChanges!==void 0)&&(candidate.documentChanges===void 0||
candidate.documentChanges.every(change=>{if(Is.string(change.kind)){return CreateFile.is(change)||RenameFile.is(change)||DeleteFile.is(change)}else{return TextDocumentEdit.
is(change)}}))}WorkspaceEdit2.is=is})(WorkspaceEdit||(WorkspaceEdit={}));TextEditChangeImpl=class{constructor(edits,changeAnnotations){this.edits=edits;this.changeAnnotations=
changeAnnotations}insert(position,newText,annotation){let edit;let id;if(annotation===void 0){edit=TextEdit.insert(position,newText)}else if(ChangeAnnotationIdentifier.
is(annotation)){id=annotation;edit=AnnotatedTextEdit.insert(position,newText,annotation)}else{this.assertChangeAnnotations(this.changeAnnotations);id=this.changeAnnotations.
manage(annotation);edit=AnnotatedTextEdit.insert(position,newText,id)}this.edits.push(edit);if(id!==void 0){return id}}replace(range,newText,annotation){let edit;
let id;if(annotation===void 0){edit=TextEdit.replace(range,newText)}else if(ChangeAnnotationIdentifier.is(annotation)){id=annotation;edit=AnnotatedTextEdit.replace(
range,newText,annotation)}else{this.assertChangeAnnotations(this.changeAnnotations);id=this.changeAnnotations.manage(annotation);edit=AnnotatedTextEdit.replace(
range,newText,id)}this.edits.push(edit);if(id!==void 0){return id}}delete(range,annotation){let edit;let id;if(annotation===void 0){edit=TextEdit.del(range)}else if(ChangeAnnotationIdentifier.
is(annotation)){id=annotation;edit=AnnotatedTextEdit.del(range,annotation)}else{this.assertChangeAnnotations(this.changeAnnotations);id=this.changeAnnotations.manage(
annotation);edit=AnnotatedTextEdit.del(range,id)}this.edits.push(edit);if(id!==void 0){return id}}add(edit){this.edits.push(edit)}all(){return this.edits}clear(){
this.edits.splice(0,this.edits.length)}assertChangeAnnotations(value){if(value===void 0){throw new Error(`Text edit change is not configured to manage change an\
notations.`)}}};(function(SnippetTextEdit2){function is(value){const candidate=value;return Is.objectLiteral(candidate)&&Range.is(candidate.range)&&StringValue.
isSnippet(candidate.snippet)&&(candidate.annotationId===void 0||(ChangeAnnotation.is(candidate.annotationId)||ChangeAnnotationIdentifier.is(candidate.annotationId)))}
SnippetTextEdit2.is=is})(SnippetTextEdit||(SnippetTextEdit={}));ChangeAnnotations=class{constructor(annotations){this._annotations=annotations===void 0?Object.create(
null):annotations;this._counter=0;this._size=0}all(){return this._annotations}get size(){return this._size}manage(idOrAnnotation,annotation){let id;if(ChangeAnnotationIdentifier.
is(idOrAnnotation)){id=idOrAnnotation}else{id=this.nextId();annotation=idOrAnnotation}if(this._annotations[id]!==void 0){throw new Error(`Id ${id} is already in\
 use.`)}if(annotation===void 0){throw new Error(`No annotation provided for id ${id}`)}this._annotations[id]=annotation;this._size++;return id}nextId(){this._counter++;
return this._counter.toString()}};WorkspaceChange=class{constructor(workspaceEdit){this._textEditChanges=Object.create(null);if(workspaceEdit!==void 0){this._workspaceEdit=
workspaceEdit;if(workspaceEdit.documentChanges){this._changeAnnotations=new ChangeAnnotations(workspaceEdit.changeAnnotations);workspaceEdit.changeAnnotations=this.
_changeAnnotations.all();workspaceEdit.documentChanges.forEach(change=>{if(TextDocumentEdit.is(change)){const textEditChange=new TextEditChangeImpl(change.edits,
this._changeAnnotations);this._textEditChanges[change.textDocument.uri]=textEditChange}})}else if(workspaceEdit.changes){Object.keys(workspaceEdit.changes).forEach(
key=>{const textEditChange=new TextEditChangeImpl(workspaceEdit.changes[key]);this._textEditChanges[key]=textEditChange})}}else{this._workspaceEdit={}}}get edit(){
this.initDocumentChanges();if(this._changeAnnotations!==void 0){if(this._changeAnnotations.size===0){this._workspaceEdit.changeAnnotations=void 0}else{this._workspaceEdit.
changeAnnotations=this._changeAnnotations.all()}}return this._workspaceEdit}getTextEditChange(key){if(OptionalVersionedTextDocumentIdentifier.is(key)){this.initDocumentChanges();
if(this._workspaceEdit.documentChanges===void 0){throw new Error("Workspace edit is not configured for document changes.")}const textDocument={uri:key.uri,version:key.
version};let result=this._textEditChanges[textDocument.uri];if(!result){const edits=[];const textDocumentEdit={textDocument,edits};this._workspaceEdit.documentChanges.
push(textDocumentEdit);result=new TextEditChangeImpl(edits,this._changeAnnotations);this._textEditChanges[textDocument.uri]=result}return result}else{this.initChanges();
if(this._workspaceEdit.changes===void 0){throw new Error("Workspace edit is not configured for normal text edit changes.")}let result=this._textEditChanges[key];
if(!result){const edits=[];this._workspaceEdit.changes[key]=edits;result=new TextEditChangeImpl(edits);this._textEditChanges[key]=result}return result}}initDocumentChanges(){
if(this._workspaceEdit.documentChanges===void 0&&this._workspaceEdit.changes===void 0){this._changeAnnotations=new ChangeAnnotations;this._workspaceEdit.documentChanges=
[];this._workspaceEdit.changeAnnotations=this._changeAnnotations.all()}}initChanges(){if(this._workspaceEdit.documentChanges===void 0&&this._workspaceEdit.changes===
void 0){this._workspaceEdit.changes=Object.create(null)}}createFile(uri,optionsOrAnnotation,options2){this.initDocumentChanges();if(this._workspaceEdit.documentChanges===
void 0){throw new Error("Workspace edit is not configured for document changes.")}let annotation;if(ChangeAnnotation.is(optionsOrAnnotation)||ChangeAnnotationIdentifier.
is(optionsOrAnnotation)){annotation=optionsOrAnnotation}else{options2=optionsOrAnnotation}let operation;let id;if(annotation===void 0){operation=CreateFile.create(
uri,options2)}else{id=ChangeAnnotationIdentifier.is(annotation)?annotation:this._changeAnnotations.manage(annotation);operation=CreateFile.create(uri,options2,id)}
this._workspaceEdit.documentChanges.push(operation);if(id!==void 0){return id}}renameFile(oldUri,newUri,optionsOrAnnotation,options2){this.initDocumentChanges();
if(this._workspaceEdit.documentChanges===void 0){throw new Error("Workspace edit is not configured for document changes.")}let annotation;if(ChangeAnnotation.is(
optionsOrAnnotation)||ChangeAnnotationIdentifier.is(optionsOrAnnotation)){annotation=optionsOrAnnotation}else{options2=optionsOrAnnotation}let operation;let id;
if(annotation===void 0){operation=RenameFile.create(oldUri,newUri,options2)}else{id=ChangeAnnotationIdentifier.is(annotation)?annotation:this._changeAnnotations.
manage(annotation);operation=RenameFile.create(oldUri,newUri,options2,id)}this._workspaceEdit.documentChanges.push(operation);if(id!==void 0){return id}}deleteFile(uri,optionsOrAnnotation,options2){
this.initDocumentChanges();if(this._workspaceEdit.documentChanges===void 0){throw new Error("Workspace edit is not configured for document changes.")}let annotation;
if(ChangeAnnotation.is(optionsOrAnnotation)||ChangeAnnotationIdentifier.is(optionsOrAnnotation)){annotation=optionsOrAnnotation}else{options2=optionsOrAnnotation}
let operation;let id;if(annotation===void 0){operation=DeleteFile.create(uri,options2)}else{id=ChangeAnnotationIdentifier.is(annotation)?annotation:this._changeAnnotations.
manage(annotation);operation=DeleteFile.create(uri,options2,id)}this._workspaceEdit.documentChanges.push(operation);if(id!==void 0){return id}}};(function(TextDocumentIdentifier2){
function create(uri){return{uri}}TextDocumentIdentifier2.create=create;function is(value){const candidate=value;return Is.defined(candidate)&&Is.string(candidate.
uri)}TextDocumentIdentifier2.is=is})(TextDocumentIdentifier||(TextDocumentIdentifier={}));(function(VersionedTextDocumentIdentifier2){function create(uri,version){
return{uri,version}}VersionedTextDocumentIdentifier2.create=create;function is(value){const candidate=value;return Is.defined(candidate)&&Is.string(candidate.uri)&&
Is.integer(candidate.version)}VersionedTextDocumentIdentifier2.is=is})(VersionedTextDocumentIdentifier||(VersionedTextDocumentIdentifier={}));(function(OptionalVersionedTextDocumentIdentifier2){
function create(uri,version){return{uri,version}}OptionalVersionedTextDocumentIdentifier2.create=create;function is(value){const candidate=value;return Is.defined(
candidate)&&Is.string(candidate.uri)&&(candidate.version===null||Is.integer(candidate.version))}OptionalVersionedTextDocumentIdentifier2.is=is})(OptionalVersionedTextDocumentIdentifier||
(OptionalVersionedTextDocumentIdentifier={}));(function(LanguageKind2){LanguageKind2.ABAP="abap";LanguageKind2.WindowsBat="bat";LanguageKind2.BibTeX="bibtex";LanguageKind2.
Clojure="clojure";LanguageKind2.Coffeescript="coffeescript";LanguageKind2.C="c";LanguageKind2.CPP="cpp";LanguageKind2.CSharp="csharp";LanguageKind2.CSS="css";LanguageKind2.
D="d";LanguageKind2.Delphi="pascal";LanguageKind2.Diff="diff";LanguageKind2.Dart="dart";LanguageKind2.Dockerfile="dockerfile";LanguageKind2.Elixir="elixir";LanguageKind2.
Erlang="erlang";LanguageKind2.FSharp="fsharp";LanguageKind2.GitCommit="git-commit";LanguageKind2.GitRebase="git-rebase";LanguageKind2.Go="go";LanguageKind2.Groovy=
"groovy";LanguageKind2.Handlebars="handlebars";LanguageKind2.Haskell="haskell";LanguageKind2.HTML="html";LanguageKind2.Ini="ini";LanguageKind2.Java="java";LanguageKind2.
JavaScript="javascript";LanguageKind2.JavaScriptReact="javascriptreact";LanguageKind2.JSON="json";LanguageKind2.LaTeX="latex";LanguageKind2.Less="less";LanguageKind2.
Lua="lua";LanguageKind2.Makefile="makefile";LanguageKind2.Markdown="markdown";LanguageKind2.ObjectiveC="objective-c";LanguageKind2.ObjectiveCPP="objective-cpp";
LanguageKind2.Pascal="pascal";LanguageKind2.Perl="perl";LanguageKind2.Perl6="perl6";LanguageKind2.PHP="php";LanguageKind2.Plaintext="plaintext";LanguageKind2.Powershell=
"powershell";LanguageKind2.Pug="jade";LanguageKind2.Python="python";LanguageKind2.R="r";LanguageKind2.Razor="razor";LanguageKind2.Ruby="ruby";LanguageKind2.Rust=
"rust";LanguageKind2.SCSS="scss";LanguageKind2.SASS="sass";LanguageKind2.Scala="scala";LanguageKind2.ShaderLab="shaderlab";LanguageKind2.ShellScript="shellscrip\
t";LanguageKind2.SQL="sql";LanguageKind2.Swift="swift";LanguageKind2.TypeScript="typescript";LanguageKind2.TypeScriptReact="typescriptreact";LanguageKind2.TeX="\
tex";LanguageKind2.VisualBasic="vb";LanguageKind2.XML="xml";LanguageKind2.XSL="xsl";LanguageKind2.YAML="yaml"})(LanguageKind||(LanguageKind={}));(function(TextDocumentItem2){
function create(uri,languageId,version,text){return{uri,languageId,version,text}}TextDocumentItem2.create=create;function is(value){const candidate=value;return Is.
defined(candidate)&&Is.string(candidate.uri)&&Is.string(candidate.languageId)&&Is.integer(candidate.version)&&Is.string(candidate.text)}TextDocumentItem2.is=is})(
TextDocumentItem||(TextDocumentItem={}));(function(MarkupKind2){MarkupKind2.PlainText="plaintext";MarkupKind2.Markdown="markdown";function is(value){const candidate=value;
return candidate===MarkupKind2.PlainText||candidate===MarkupKind2.Markdown}MarkupKind2.is=is})(MarkupKind||(MarkupKind={}));(function(MarkupContent2){function is(value){
const candidate=value;return Is.objectLiteral(value)&&MarkupKind.is(candidate.kind)&&Is.string(candidate.value)}MarkupContent2.is=is})(MarkupContent||(MarkupContent=
{}));(function(CompletionItemKind2){CompletionItemKind2.Text=1;CompletionItemKind2.Method=2;CompletionItemKind2.Function=3;CompletionItemKind2.Constructor=4;CompletionItemKind2.
Field=5;CompletionItemKind2.Variable=6;CompletionItemKind2.Class=7;CompletionItemKind2.Interface=8;CompletionItemKind2.Module=9;CompletionItemKind2.Property=10;
CompletionItemKind2.Unit=11;CompletionItemKind2.Value=12;CompletionItemKind2.Enum=13;CompletionItemKind2.Keyword=14;CompletionItemKind2.Snippet=15;CompletionItemKind2.
Color=16;CompletionItemKind2.File=17;CompletionItemKind2.Reference=18;CompletionItemKind2.Folder=19;CompletionItemKind2.EnumMember=20;CompletionItemKind2.Constant=
21;CompletionItemKind2.Struct=22;CompletionItemKind2.Event=23;CompletionItemKind2.Operator=24;CompletionItemKind2.TypeParameter=25})(CompletionItemKind||(CompletionItemKind=
{}));(function(InsertTextFormat2){InsertTextFormat2.PlainText=1;InsertTextFormat2.Snippet=2})(InsertTextFormat||(InsertTextFormat={}));(function(CompletionItemTag2){
CompletionItemTag2.Deprecated=1})(CompletionItemTag||(CompletionItemTag={}));(function(InsertReplaceEdit2){function create(newText,insert,replace){return{newText,
insert,replace}}InsertReplaceEdit2.create=create;function is(value){const candidate=value;return candidate&&Is.string(candidate.newText)&&Range.is(candidate.insert)&&
Range.is(candidate.replace)}InsertReplaceEdit2.is=is})(InsertReplaceEdit||(InsertReplaceEdit={}));(function(InsertTextMode2){InsertTextMode2.asIs=1;InsertTextMode2.
adjustIndentation=2})(InsertTextMode||(InsertTextMode={}));(function(ApplyKind2){ApplyKind2.Replace=1;ApplyKind2.Merge=2})(ApplyKind||(ApplyKind={}));(function(CompletionItemLabelDetails2){
function is(value){const candidate=value;return candidate&&(Is.string(candidate.detail)||candidate.detail===void 0)&&(Is.string(candidate.description)||candidate.
description===void 0)}CompletionItemLabelDetails2.is=is})(CompletionItemLabelDetails||(CompletionItemLabelDetails={}));(function(CompletionItem2){function create(label){
return{label}}CompletionItem2.create=create})(CompletionItem||(CompletionItem={}));(function(CompletionList2){function create(items,isIncomplete){return{items:items?
items:[],isIncomplete:!!isIncomplete}}CompletionList2.create=create})(CompletionList||(CompletionList={}));(function(MarkedString2){function fromPlainText(plainText){
return plainText.replace(/[\\`*_{}[\]()#+\-.!]/g,"\\$&")}MarkedString2.fromPlainText=fromPlainText;function is(value){const candidate=value;return Is.string(candidate)||
Is.objectLiteral(candidate)&&Is.string(candidate.language)&&Is.string(candidate.value)}MarkedString2.is=is})(MarkedString||(MarkedString={}));(function(Hover2){
function is(value){const candidate=value;return!!candidate&&Is.objectLiteral(candidate)&&(MarkupContent.is(candidate.contents)||MarkedString.is(candidate.contents)||
Is.typedArray(candidate.contents,MarkedString.is))&&(value.range===void 0||Range.is(value.range))}Hover2.is=is})(Hover||(Hover={}));(function(ParameterInformation2){
function create(label,documentation){return documentation?{label,documentation}:{label}}ParameterInformation2.create=create})(ParameterInformation||(ParameterInformation=
{}));(function(SignatureInformation2){function create(label,documentation,...parameters){const result={label};if(Is.defined(documentation)){result.documentation=
documentation}if(Is.defined(parameters)){result.parameters=parameters}else{result.parameters=[]}return result}SignatureInformation2.create=create})(SignatureInformation||
(SignatureInformation={}));(function(DocumentHighlightKind2){DocumentHighlightKind2.Text=1;DocumentHighlightKind2.Read=2;DocumentHighlightKind2.Write=3})(DocumentHighlightKind||
(DocumentHighlightKind={}));(function(DocumentHighlight2){function create(range,kind){const result={range};if(Is.number(kind)){result.kind=kind}return result}DocumentHighlight2.
create=create})(DocumentHighlight||(DocumentHighlight={}));(function(SymbolKind2){SymbolKind2.File=1;SymbolKind2.Module=2;SymbolKind2.Namespace=3;SymbolKind2.Package=
4;SymbolKind2.Class=5;SymbolKind2.Method=6;SymbolKind2.Property=7;SymbolKind2.Field=8;SymbolKind2.Constructor=9;SymbolKind2.Enum=10;SymbolKind2.Interface=11;SymbolKind2.
Function=12;SymbolKind2.Variable=13;SymbolKind2.Constant=14;SymbolKind2.String=15;SymbolKind2.Number=16;SymbolKind2.Boolean=17;SymbolKind2.Array=18;SymbolKind2.
Object=19;SymbolKind2.Key=20;SymbolKind2.Null=21;SymbolKind2.EnumMember=22;SymbolKind2.Struct=23;SymbolKind2.Event=24;SymbolKind2.Operator=25;SymbolKind2.TypeParameter=
26})(SymbolKind||(SymbolKind={}));(function(SymbolTag2){SymbolTag2.Deprecated=1})(SymbolTag||(SymbolTag={}));(function(SymbolInformation2){function create(name3,kind,range,uri,containerName){
const result={name:name3,kind,location:{uri,range}};if(containerName){result.containerName=containerName}return result}SymbolInformation2.create=create})(SymbolInformation||
(SymbolInformation={}));(function(WorkspaceSymbol2){function create(name3,kind,uri,range){return range!==void 0?{name:name3,kind,location:{uri,range}}:{name:name3,
kind,location:{uri}}}WorkspaceSymbol2.create=create})(WorkspaceSymbol||(WorkspaceSymbol={}));(function(DocumentSymbol2){function create(name3,detail,kind,range,selectionRange,children){
const result={name:name3,detail,kind,range,selectionRange};if(children!==void 0){result.children=children}return result}DocumentSymbol2.create=create;function is(value){
const candidate=value;return candidate&&Is.string(candidate.name)&&Is.number(candidate.kind)&&Range.is(candidate.range)&&Range.is(candidate.selectionRange)&&(candidate.
detail===void 0||Is.string(candidate.detail))&&(candidate.deprecated===void 0||Is.boolean(candidate.deprecated))&&(candidate.children===void 0||Array.isArray(candidate.
children))&&(candidate.tags===void 0||Array.isArray(candidate.tags))}DocumentSymbol2.is=is})(DocumentSymbol||(DocumentSymbol={}));(function(CodeActionKind2){CodeActionKind2.
Empty="";CodeActionKind2.QuickFix="quickfix";CodeActionKind2.Refactor="refactor";CodeActionKind2.RefactorExtract="refactor.extract";CodeActionKind2.RefactorInline=
"refactor.inline";CodeActionKind2.RefactorMove="refactor.move";CodeActionKind2.RefactorRewrite="refactor.rewrite";CodeActionKind2.Source="source";CodeActionKind2.
SourceOrganizeImports="source.organizeImports";CodeActionKind2.SourceFixAll="source.fixAll";CodeActionKind2.Notebook="notebook"})(CodeActionKind||(CodeActionKind=
{}));(function(CodeActionTriggerKind2){CodeActionTriggerKind2.Invoked=1;CodeActionTriggerKind2.Automatic=2})(CodeActionTriggerKind||(CodeActionTriggerKind={}));
(function(CodeActionContext2){function create(diagnostics,only,triggerKind){const result={diagnostics};if(only!==void 0&&only!==null){result.only=only}if(triggerKind!==
void 0&&triggerKind!==null){result.triggerKind=triggerKind}return result}CodeActionContext2.create=create;function is(value){const candidate=value;return Is.defined(
candidate)&&Is.typedArray(candidate.diagnostics,Diagnostic.is)&&(candidate.only===void 0||Is.typedArray(candidate.only,Is.string))&&(candidate.triggerKind===void 0||
candidate.triggerKind===CodeActionTriggerKind.Invoked||candidate.triggerKind===CodeActionTriggerKind.Automatic)}CodeActionContext2.is=is})(CodeActionContext||(CodeActionContext=
{}));(function(CodeActionTag2){CodeActionTag2.LLMGenerated=1;function is(value){return Is.defined(value)&&value===CodeActionTag2.LLMGenerated}CodeActionTag2.is=
is})(CodeActionTag||(CodeActionTag={}));(function(CodeAction2){function create(title,kindOrCommandOrEdit,kind){const result={title};let checkKind=true;if(typeof kindOrCommandOrEdit===
"string"){checkKind=false;result.kind=kindOrCommandOrEdit}else if(Command.is(kindOrCommandOrEdit)){result.command=kindOrCommandOrEdit}else{result.edit=kindOrCommandOrEdit}
if(checkKind&&kind!==void 0){result.kind=kind}return result}CodeAction2.create=create;function is(value){const candidate=value;return candidate&&Is.string(candidate.
title)&&(candidate.diagnostics===void 0||Is.typedArray(candidate.diagnostics,Diagnostic.is))&&(candidate.kind===void 0||Is.string(candidate.kind))&&(candidate.edit!==
void 0||candidate.command!==void 0)&&(candidate.command===void 0||Command.is(candidate.command))&&(candidate.isPreferred===void 0||Is.boolean(candidate.isPreferred))&&
(candidate.edit===void 0||WorkspaceEdit.is(candidate.edit))&&(candidate.tags===void 0||Is.typedArray(candidate.tags,CodeActionTag.is))}CodeAction2.is=is})(CodeAction||
(CodeAction={}));(function(CodeLens2){function create(range,data){const result={range};if(Is.defined(data)){result.data=data}return result}CodeLens2.create=create;
function is(value){const candidate=value;return Is.defined(candidate)&&Range.is(candidate.range)&&(Is.undefined(candidate.command)||Command.is(candidate.command))}
CodeLens2.is=is})(CodeLens||(CodeLens={}));(function(FormattingOptions2){function create(tabSize,insertSpaces){return{tabSize,insertSpaces}}FormattingOptions2.create=
create;function is(value){const candidate=value;return Is.defined(candidate)&&Is.uinteger(candidate.tabSize)&&Is.boolean(candidate.insertSpaces)}FormattingOptions2.
is=is})(FormattingOptions||(FormattingOptions={}));(function(DocumentLink2){function create(range,target,data){return{range,target,data}}DocumentLink2.create=create;
function is(value){const candidate=value;return Is.defined(candidate)&&Range.is(candidate.range)&&(Is.undefined(candidate.target)||Is.string(candidate.target))}
DocumentLink2.is=is})(DocumentLink||(DocumentLink={}));(function(SelectionRange2){function create(range,parent){return{range,parent}}SelectionRange2.create=create;
function is(value){const candidate=value;return Is.objectLiteral(candidate)&&Range.is(candidate.range)&&(candidate.parent===void 0||SelectionRange2.is(candidate.
parent))}SelectionRange2.is=is})(SelectionRange||(SelectionRange={}));(function(SemanticTokenTypes2){SemanticTokenTypes2["namespace"]="namespace";SemanticTokenTypes2["\
type"]="type";SemanticTokenTypes2["class"]="class";SemanticTokenTypes2["enum"]="enum";SemanticTokenTypes2["interface"]="interface";SemanticTokenTypes2["struct"]=
"struct";SemanticTokenTypes2["typeParameter"]="typeParameter";SemanticTokenTypes2["parameter"]="parameter";SemanticTokenTypes2["variable"]="variable";SemanticTokenTypes2["\
property"]="property";SemanticTokenTypes2["enumMember"]="enumMember";SemanticTokenTypes2["event"]="event";SemanticTokenTypes2["function"]="function";SemanticTokenTypes2["\
method"]="method";SemanticTokenTypes2["macro"]="macro";SemanticTokenTypes2["keyword"]="keyword";SemanticTokenTypes2["modifier"]="modifier";SemanticTokenTypes2["\
comment"]="comment";SemanticTokenTypes2["string"]="string";SemanticTokenTypes2["number"]="number";SemanticTokenTypes2["regexp"]="regexp";SemanticTokenTypes2["op\
erator"]="operator";SemanticTokenTypes2["decorator"]="decorator";SemanticTokenTypes2["label"]="label"})(SemanticTokenTypes||(SemanticTokenTypes={}));(function(SemanticTokenModifiers2){
SemanticTokenModifiers2["declaration"]="declaration";SemanticTokenModifiers2["definition"]="definition";SemanticTokenModifiers2["readonly"]="readonly";SemanticTokenModifiers2["\
static"]="static";SemanticTokenModifiers2["deprecated"]="deprecated";SemanticTokenModifiers2["abstract"]="abstract";SemanticTokenModifiers2["async"]="async";SemanticTokenModifiers2["\
modification"]="modification";SemanticTokenModifiers2["documentation"]="documentation";SemanticTokenModifiers2["defaultLibrary"]="defaultLibrary"})(SemanticTokenModifiers||
(SemanticTokenModifiers={}));(function(SemanticTokens2){function is(value){const candidate=value;return Is.objectLiteral(candidate)&&(candidate.resultId===void 0||
typeof candidate.resultId==="string")&&Array.isArray(candidate.data)&&(candidate.data.length===0||typeof candidate.data[0]==="number")}SemanticTokens2.is=is})(SemanticTokens||
(SemanticTokens={}));(function(InlineValueText2){function create(range,text){return{range,text}}InlineValueText2.create=create;function is(value){const candidate=value;
return candidate!==void 0&&candidate!==null&&Range.is(candidate.range)&&Is.string(candidate.text)}InlineValueText2.is=is})(InlineValueText||(InlineValueText={}));
(function(InlineValueVariableLookup2){function create(range,variableName,caseSensitiveLookup){return{range,variableName,caseSensitiveLookup}}InlineValueVariableLookup2.
create=create;function is(value){const candidate=value;return candidate!==void 0&&candidate!==null&&Range.is(candidate.range)&&Is.boolean(candidate.caseSensitiveLookup)&&
(Is.string(candidate.variableName)||candidate.variableName===void 0)}InlineValueVariableLookup2.is=is})(InlineValueVariableLookup||(InlineValueVariableLookup={}));
(function(InlineValueEvaluatableExpression2){function create(range,expression2){return{range,expression:expression2}}InlineValueEvaluatableExpression2.create=create;
function is(value){const candidate=value;return candidate!==void 0&&candidate!==null&&Range.is(candidate.range)&&(Is.string(candidate.expression)||candidate.expression===
void 0)}InlineValueEvaluatableExpression2.is=is})(InlineValueEvaluatableExpression||(InlineValueEvaluatableExpression={}));(function(InlineValueContext2){function create(frameId,stoppedLocation){
return{frameId,stoppedLocation}}InlineValueContext2.create=create;function is(value){const candidate=value;return Is.defined(candidate)&&Range.is(value.stoppedLocation)}
InlineValueContext2.is=is})(InlineValueContext||(InlineValueContext={}));(function(InlayHintKind2){InlayHintKind2.Type=1;InlayHintKind2.Parameter=2;function is(value){
return value===1||value===2}InlayHintKind2.is=is})(InlayHintKind||(InlayHintKind={}));(function(InlayHintLabelPart2){function create(value){return{value}}InlayHintLabelPart2.
create=create;function is(value){const candidate=value;return Is.objectLiteral(candidate)&&(candidate.tooltip===void 0||Is.string(candidate.tooltip)||MarkupContent.
is(candidate.tooltip))&&(candidate.location===void 0||Location.is(candidate.location))&&(candidate.command===void 0||Command.is(candidate.command))}InlayHintLabelPart2.
is=is})(InlayHintLabelPart||(InlayHintLabelPart={}));(function(InlayHint2){function create(position,label,kind){const result={position,label};if(kind!==void 0){
result.kind=kind}return result}InlayHint2.create=create;function is(value){const candidate=value;return Is.objectLiteral(candidate)&&Position.is(candidate.position)&&
(Is.string(candidate.label)||Is.typedArray(candidate.label,InlayHintLabelPart.is))&&(candidate.kind===void 0||InlayHintKind.is(candidate.kind))&&candidate.textEdits===
void 0||Is.typedArray(candidate.textEdits,TextEdit.is)&&(candidate.tooltip===void 0||Is.string(candidate.tooltip)||MarkupContent.is(candidate.tooltip))&&(candidate.
paddingLeft===void 0||Is.boolean(candidate.paddingLeft))&&(candidate.paddingRight===void 0||Is.boolean(candidate.paddingRight))}InlayHint2.is=is})(InlayHint||(InlayHint=
{}));(function(StringValue2){function createSnippet(value){return{kind:"snippet",value}}StringValue2.createSnippet=createSnippet;function isSnippet(value){const candidate=value;
return Is.objectLiteral(candidate)&&candidate.kind==="snippet"&&Is.string(candidate.value)}StringValue2.isSnippet=isSnippet})(StringValue||(StringValue={}));(function(InlineCompletionItem2){
function create(insertText,filterText,range,command){return{insertText,filterText,range,command}}InlineCompletionItem2.create=create})(InlineCompletionItem||(InlineCompletionItem=
{}));(function(InlineCompletionList2){function create(items){return{items}}InlineCompletionList2.create=create})(InlineCompletionList||(InlineCompletionList={}));
(function(InlineCompletionTriggerKind2){InlineCompletionTriggerKind2.Invoked=1;InlineCompletionTriggerKind2.Automatic=2})(InlineCompletionTriggerKind||(InlineCompletionTriggerKind=
{}));(function(SelectedCompletionInfo2){function create(range,text){return{range,text}}SelectedCompletionInfo2.create=create})(SelectedCompletionInfo||(SelectedCompletionInfo=
{}));(function(InlineCompletionContext2){function create(triggerKind,selectedCompletionInfo){return{triggerKind,selectedCompletionInfo}}InlineCompletionContext2.
create=create})(InlineCompletionContext||(InlineCompletionContext={}));(function(WorkspaceFolder2){function is(value){const candidate=value;return Is.objectLiteral(
candidate)&&URI.is(candidate.uri)&&Is.string(candidate.name)}WorkspaceFolder2.is=is})(WorkspaceFolder||(WorkspaceFolder={}));EOL=["\n","\r\n","\r"];(function(TextDocument3){
function create(uri,languageId,version,content){return new FullTextDocument(uri,languageId,version,content)}TextDocument3.create=create;function is(value){const candidate=value;
return Is.defined(candidate)&&Is.string(candidate.uri)&&(Is.undefined(candidate.languageId)||Is.string(candidate.languageId))&&Is.uinteger(candidate.lineCount)&&
Is.func(candidate.getText)&&Is.func(candidate.positionAt)&&Is.func(candidate.offsetAt)?true:false}TextDocument3.is=is;function applyEdits2(document,edits){let text=document.
getText();const sortedEdits=mergeSort2(edits,(a,b)=>{const diff=a.range.start.line-b.range.start.line;if(diff===0){return a.range.start.character-b.range.start.
character}return diff});let lastModifiedOffset=text.length;for(let i=sortedEdits.length-1;i>=0;i--){const e=sortedEdits[i];const startOffset=document.offsetAt(e.
range.start);const endOffset=document.offsetAt(e.range.end);if(endOffset<=lastModifiedOffset){text=text.substring(0,startOffset)+e.newText+text.substring(endOffset,
text.length)}else{throw new Error("Overlapping edit")}lastModifiedOffset=startOffset}return text}TextDocument3.applyEdits=applyEdits2;function mergeSort2(data,compare2){
if(data.length<=1){return data}const p=data.length/2|0;const left=data.slice(0,p);const right=data.slice(p);mergeSort2(left,compare2);mergeSort2(right,compare2);
let leftIdx=0;let rightIdx=0;let i=0;while(leftIdx<left.length&&rightIdx<right.length){const ret=compare2(left[leftIdx],right[rightIdx]);if(ret<=0){data[i++]=left[leftIdx++]}else{
data[i++]=right[rightIdx++]}}while(leftIdx<left.length){data[i++]=left[leftIdx++]}while(rightIdx<right.length){data[i++]=right[rightIdx++]}return data}})(TextDocument||
(TextDocument={}));FullTextDocument=class{constructor(uri,languageId,version,content){this._uri=uri;this._languageId=languageId;this._version=version;this._content=
content;this._lineOffsets=void 0}get uri(){return this._uri}get languageId(){return this._languageId}get version(){return this._version}getText(range){if(range){
const start=this.offsetAt(range.start);const end=this.offsetAt(range.end);return this._content.substring(start,end)}return this._content}update(event2,version){
this._content=event2.text;this._version=version;this._lineOffsets=void 0}getLineOffsets(){if(this._lineOffsets===void 0){const lineOffsets=[];const text=this._content;
let isLineStart=true;for(let i=0;i<text.length;i++){if(isLineStart){lineOffsets.push(i);isLineStart=false}const ch=text.charAt(i);isLineStart=ch==="\r"||ch==="\n";
if(ch==="\r"&&i+1<text.length&&text.charAt(i+1)==="\n"){i++}}if(isLineStart&&text.length>0){lineOffsets.push(text.length)}this._lineOffsets=lineOffsets}return this.
_lineOffsets}positionAt(offset){offset=Math.max(Math.min(offset,this._content.length),0);const lineOffsets=this.getLineOffsets();let low=0,high=lineOffsets.length;
if(high===0){return Position.create(0,offset)}while(low<high){const mid=Math.floor((low+high)/2);if(lineOffsets[mid]>offset){high=mid}else{low=mid+1}}const line=low-
1;return Position.create(line,offset-lineOffsets[line])}offsetAt(position){const lineOffsets=this.getLineOffsets();if(position.line>=lineOffsets.length){return this.
_content.length}else if(position.line<0){return 0}const lineOffset=lineOffsets[position.line];const nextLineOffset=position.line+1<lineOffsets.length?lineOffsets[position.
line+1]:this._content.length;return Math.max(Math.min(lineOffset+position.character,nextLineOffset),lineOffset)}get lineCount(){return this.getLineOffsets().length}};
(function(Is2){const toString=Object.prototype.toString;function defined(value){return typeof value!=="undefined"}Is2.defined=defined;function undefined2(value){
return typeof value==="undefined"}Is2.undefined=undefined2;function boolean(value){return value===true||value===false}Is2.boolean=boolean;function string(value){
return toString.call(value)==="[object String]"}Is2.string=string;function number(value){return toString.call(value)==="[object Number]"}Is2.number=number;function numberRange(value,min,max){
return toString.call(value)==="[object Number]"&&min<=value&&value<=max}Is2.numberRange=numberRange;function integer2(value){return toString.call(value)==="[obj\
ect Number]"&&-2147483648<=value&&value<=2147483647}Is2.integer=integer2;function uinteger2(value){return toString.call(value)==="[object Number]"&&0<=value&&value<=
2147483647}Is2.uinteger=uinteger2;function func(value){return toString.call(value)==="[object Function]"}Is2.func=func;function objectLiteral(value){return value!==
null&&typeof value==="object"}Is2.objectLiteral=objectLiteral;function typedArray(value,check){return Array.isArray(value)&&value.every(check)}Is2.typedArray=typedArray})(
Is||(Is={}))}});var require_line=__commonJS({"node_modules/dockerfile-ast/lib/line.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.Line=
void 0;var Line=class{constructor(document,range){this.document=document;this.range=range}getRange(){return this.range}getTextContent(){return this.document.getText().
substring(this.document.offsetAt(this.range.start),this.document.offsetAt(this.range.end))}isAfter(line){return this.range.start.line>line.range.start.line}isBefore(line){
return this.range.start.line<line}};exports.Line=Line}});var require_util=__commonJS({"node_modules/dockerfile-ast/lib/util.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.Util=
void 0;var Util=class _Util{static isUTF8BOM(char){const uintArray=Uint8Array.from(Buffer.from(char,"UTF-8"));return uintArray[0]===239&&uintArray[1]==187&&uintArray[2]==
191}static isWhitespace(char){return char===" "||char==="	"||_Util.isNewline(char)}static isNewline(char){return char==="\r"||char==="\n"}static findLeadingNonWhitespace(content,escapeChar){
whitespaceCheck:for(let i=0;i<content.length;i++){switch(content.charAt(i)){case" ":case"	":continue;case escapeChar:escapeCheck:for(let j=i+1;j<content.length;j++){
switch(content.charAt(j)){case" ":case"	":continue;case"\r":i=j+1;continue whitespaceCheck;case"\n":i=j;continue whitespaceCheck;default:break escapeCheck}}return-1;default:
return i}}return-1}static isInsideRange(position,range){if(range.start.line===range.end.line){return range.start.line===position.line&&range.start.character<=position.
character&&position.character<=range.end.character}else if(range.start.line===position.line){return range.start.character<=position.character}else if(range.end.
line===position.line){return position.character<=range.end.character}return range.start.line<position.line&&position.line<range.end.line}static parseHeredocName(value){
value=value.substring(2);if(value.charAt(0)==="-"){value=value.substring(1)}if(value.charAt(0)==='"'){if(value.charAt(value.length-1)!=='"'){return null}value=value.
substring(1,value.length-1)}if(value.charAt(0)==="'"){if(value.charAt(value.length-1)!=="'"){return null}value=value.substring(1,value.length-1)}if(value.charAt(
0)==="<"){return null}return value}};exports.Util=Util}});var require_comment=__commonJS({"node_modules/dockerfile-ast/lib/comment.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.
Comment=void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var line_1=require_line();var util_1=require_util();var Comment=class extends line_1.
Line{constructor(document,range){super(document,range)}toString(){const content=this.getContent();if(content){return"# "+content}return"#"}getContent(){let range=this.
getContentRange();if(range===null){return""}return this.document.getText().substring(this.document.offsetAt(range.start),this.document.offsetAt(range.end))}getContentRange(){
let range=this.getRange();const startOffset=this.document.offsetAt(range.start);let raw=this.document.getText().substring(startOffset,this.document.offsetAt(range.
end));let start=-1;let end=-1;for(let i=1;i<raw.length;i++){if(!util_1.Util.isWhitespace(raw.charAt(i))){start=i;break}}if(start===-1){return null}for(let i=raw.
length-1;i>=1;i--){if(!util_1.Util.isWhitespace(raw.charAt(i))){end=i+1;break}}return vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset+
start),this.document.positionAt(startOffset+end))}};exports.Comment=Comment}});var main_exports2={};__export(main_exports2,{TextDocument:()=>TextDocument2});function mergeSort(data,compare2){if(data.length<=1){return data}const p=data.length/
2|0;const left=data.slice(0,p);const right=data.slice(p);mergeSort(left,compare2);mergeSort(right,compare2);let leftIdx=0;let rightIdx=0;let i=0;while(leftIdx<left.
length&&rightIdx<right.length){const ret=compare2(left[leftIdx],right[rightIdx]);if(ret<=0){data[i++]=left[leftIdx++]}else{data[i++]=right[rightIdx++]}}while(leftIdx<
left.length){data[i++]=left[leftIdx++]}while(rightIdx<right.length){data[i++]=right[rightIdx++]}return data}function computeLineOffsets(text,isAtLineStart,textOffset=0){
const result=isAtLineStart?[textOffset]:[];for(let i=0;i<text.length;i++){const ch=text.charCodeAt(i);if(isEOL(ch)){if(ch===13&&i+1<text.length&&text.charCodeAt(
i+1)===10){i++}result.push(textOffset+i+1)}}return result}function isEOL(char){return char===13||char===10}function getWellformedRange(range){const start=range.
start;const end=range.end;if(start.line>end.line||start.line===end.line&&start.character>end.character){return{start:end,end:start}}return range}function getWellformedEdit(textEdit){
const range=getWellformedRange(textEdit.range);if(range!==textEdit.range){return{newText:textEdit.newText,range}}return textEdit}var FullTextDocument2,TextDocument2;
var init_main2=__esm({"node_modules/vscode-languageserver-textdocument/lib/esm/main.js"(){"use strict";FullTextDocument2=class _FullTextDocument{constructor(uri,languageId,version,content){
this._uri=uri;this._languageId=languageId;this._version=version;this._content=content;this._lineOffsets=void 0}get uri(){return this._uri}get languageId(){return this.
_languageId}get version(){return this._version}getText(range){if(range){const start=this.offsetAt(range.start);const end=this.offsetAt(range.end);return this._content.
substring(start,end)}return this._content}update(changes,version){for(const change of changes){if(_FullTextDocument.isIncremental(change)){const range=getWellformedRange(
change.range);const startOffset=this.offsetAt(range.start);const endOffset=this.offsetAt(range.end);this._content=this._content.substring(0,startOffset)+change.
text+this._content.substring(endOffset,this._content.length);const insertedEndOffset=startOffset+change.text.length;const crlfAtStart=this._content.charCodeAt(startOffset-
1)===13&&this._content.charCodeAt(startOffset)===10;const crlfAtEnd=this._content.charCodeAt(insertedEndOffset-1)===13&&this._content.charCodeAt(insertedEndOffset)===
10;if(crlfAtStart||crlfAtEnd){this._lineOffsets=void 0;continue}const startLine=Math.max(range.start.line,0);const endLine=Math.max(range.end.line,0);let lineOffsets=this.
_lineOffsets;const addedLineOffsets=computeLineOffsets(change.text,false,startOffset);if(endLine-startLine===addedLineOffsets.length){for(let i=0,len=addedLineOffsets.
length;i<len;i++){lineOffsets[i+startLine+1]=addedLineOffsets[i]}}else{if(addedLineOffsets.length<1e4){lineOffsets.splice(startLine+1,endLine-startLine,...addedLineOffsets)}else{
this._lineOffsets=lineOffsets=lineOffsets.slice(0,startLine+1).concat(addedLineOffsets,lineOffsets.slice(endLine+1))}}const diff=change.text.length-(endOffset-startOffset);
if(diff!==0){for(let i=startLine+1+addedLineOffsets.length,len=lineOffsets.length;i<len;i++){lineOffsets[i]=lineOffsets[i]+diff}}}else if(_FullTextDocument.isFull(
change)){this._content=change.text;this._lineOffsets=void 0}else{throw new Error("Unknown change event received")}}this._version=version}getLineOffsets(){if(this.
_lineOffsets===void 0){this._lineOffsets=computeLineOffsets(this._content,true)}return this._lineOffsets}positionAt(offset){offset=Math.max(Math.min(offset,this.
_content.length),0);const lineOffsets=this.getLineOffsets();let low=0,high=lineOffsets.length;if(high===0){return{line:0,character:offset}}while(low<high){const mid=Math.
floor((low+high)/2);if(lineOffsets[mid]>offset){high=mid}else{low=mid+1}}const line=low-1;offset=this.ensureBeforeEOL(offset,lineOffsets[line]);return{line,character:offset-
lineOffsets[line]}}offsetAt(position){const lineOffsets=this.getLineOffsets();if(position.line>=lineOffsets.length){return this._content.length}else if(position.
line<0){return 0}const lineOffset=lineOffsets[position.line];if(position.character<=0){return lineOffset}const nextLineOffset=position.line+1<lineOffsets.length?
lineOffsets[position.line+1]:this._content.length;const offset=Math.min(lineOffset+position.character,nextLineOffset);return this.ensureBeforeEOL(offset,lineOffset)}getLineRange(line){
const lineOffsets=this.getLineOffsets();if(line>=lineOffsets.length){const lastLine=lineOffsets.length-1;return{start:{line:lastLine,character:0},end:{line:lastLine,
character:this._content.length-lineOffsets[lastLine]}}}else if(line<0){return{start:{line:0,character:0},end:{line:0,character:0}}}const startOffset=lineOffsets[line];
const nextLineOffset=line+1<lineOffsets.length?lineOffsets[line+1]:this._content.length;const endOffset=this.ensureBeforeEOL(nextLineOffset,startOffset);return{
start:{line,character:0},end:{line,character:endOffset-startOffset}}}getEOLCharacters(line){const lineOffsets=this.getLineOffsets();if(line>=lineOffsets.length){
return""}else if(line<0){return""}const nextLineOffset=line+1<lineOffsets.length?lineOffsets[line+1]:this._content.length;const eolOffset=this.ensureBeforeEOL(nextLineOffset,
lineOffsets[line]);return this._content.substring(eolOffset,nextLineOffset)}ensureBeforeEOL(offset,lineOffset){while(offset>lineOffset&&isEOL(this._content.charCodeAt(
offset-1))){offset--}return offset}get lineCount(){return this.getLineOffsets().length}static isIncremental(event2){const candidate=event2;return candidate!==void 0&&
candidate!==null&&typeof candidate.text==="string"&&candidate.range!==void 0&&(candidate.rangeLength===void 0||typeof candidate.rangeLength==="number")}static isFull(event2){
const candidate=event2;return candidate!==void 0&&candidate!==null&&typeof candidate.text==="string"&&candidate.range===void 0&&candidate.rangeLength===void 0}};
(function(TextDocument3){function create(uri,languageId,version,content){return new FullTextDocument2(uri,languageId,version,content)}TextDocument3.create=create;
function update(document,changes,version){if(document instanceof FullTextDocument2){document.update(changes,version);return document}else{throw new Error("TextD\
ocument.update: document must be created by TextDocument.create")}}TextDocument3.update=update;function applyEdits2(document,edits){const text=document.getText();
const sortedEdits=mergeSort(edits.map(getWellformedEdit),(a,b)=>{const diff=a.range.start.line-b.range.start.line;if(diff===0){return a.range.start.character-b.
range.start.character}return diff});let lastModifiedOffset=0;const spans=[];for(const e of sortedEdits){const startOffset=document.offsetAt(e.range.start);if(startOffset<
lastModifiedOffset){throw new Error("Overlapping edit")}else if(startOffset>lastModifiedOffset){spans.push(text.substring(lastModifiedOffset,startOffset))}if(e.
newText.length){spans.push(e.newText)}lastModifiedOffset=document.offsetAt(e.range.end)}spans.push(text.substr(lastModifiedOffset));return spans.join("")}TextDocument3.
applyEdits=applyEdits2})(TextDocument2||(TextDocument2={}))}});var require_parserDirective=__commonJS({"node_modules/dockerfile-ast/lib/parserDirective.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.ParserDirective=void 0;var main_1=require_main();var line_1=require_line();var ParserDirective=class extends line_1.Line{constructor(document,range,nameRange,valueRange){
super(document,range);this.nameRange=nameRange;this.valueRange=valueRange}toString(){return"# "+this.getName()+"="+this.getValue()}getNameRange(){return this.nameRange}getValueRange(){
return this.valueRange}getName(){return this.document.getText().substring(this.document.offsetAt(this.nameRange.start),this.document.offsetAt(this.nameRange.end))}getValue(){
return this.document.getText().substring(this.document.offsetAt(this.valueRange.start),this.document.offsetAt(this.valueRange.end))}getDirective(){const directive2=main_1.
Directive[this.getName().toLowerCase()];return directive2===void 0?null:directive2}};exports.ParserDirective=ParserDirective}});var require_heredoc=__commonJS({"node_modules/dockerfile-ast/lib/heredoc.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.
Heredoc=void 0;var Heredoc=class{constructor(startRange,name3,nameRange,contentRange,endRange){this.startRange=startRange;this.name=name3;this.nameRange=nameRange;
this.contentRange=contentRange;this.endRange=endRange}getName(){return this.name}getStartRange(){return this.startRange}getNameRange(){return this.nameRange}getContentRange(){
return this.contentRange}getDelimiterRange(){return this.endRange}};exports.Heredoc=Heredoc}});var require_variable=__commonJS({"node_modules/dockerfile-ast/lib/variable.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.
Variable=void 0;var Variable=class{constructor(name3,nameRange,range,modifier,modifierRange,substitutionParameter,substitutionRange,defined,buildVariable,stringValue){
this.name=name3;this.nameRange=nameRange;this.range=range;this.modifier=modifier;this.modifierRange=modifierRange;this.substitutionParameter=substitutionParameter;
this.substitutionRange=substitutionRange;this.defined=defined;this.buildVariable=buildVariable;this.stringValue=stringValue}toString(){return this.stringValue}getName(){
return this.name}getNameRange(){return this.nameRange}getRange(){return this.range}getModifier(){return this.modifier}getModifierRange(){return this.modifierRange}getSubstitutionParameter(){
return this.substitutionParameter}getSubstitutionRange(){return this.substitutionRange}isDefined(){return this.defined}isBuildVariable(){return this.buildVariable===
true}isEnvironmentVariable(){return this.buildVariable===false}};exports.Variable=Variable}});var require_instruction=__commonJS({"node_modules/dockerfile-ast/lib/instruction.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Instruction=void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var util_1=require_util();var line_1=require_line();var argument_1=require_argument();
var heredoc_1=require_heredoc();var variable_1=require_variable();var main_1=require_main();var Instruction=class extends line_1.Line{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range);this.dockerfile=dockerfile;this.escapeChar=escapeChar;this.instruction=instruction;this.instructionRange=instructionRange}toString(){let value=this.
getKeyword();for(let arg of this.getRawArguments()){value+=" ";value+=arg.getValue()}return value}getRangeContent(range){if(range===null){return null}return this.
document.getText().substring(this.document.offsetAt(range.start),this.document.offsetAt(range.end))}getInstructionRange(){return this.instructionRange}getInstruction(){
return this.instruction}getKeyword(){return this.getInstruction().toUpperCase()}getArgumentsRange(){let args=this.getArguments();if(args.length===0){return null}
return vscode_languageserver_types_1.Range.create(args[0].getRange().start,args[args.length-1].getRange().end)}getArgumentsRanges(){let args=this.getArguments();
if(args.length===0){return[]}if(args[0].getRange().start.line===args[args.length-1].getRange().end.line){return[vscode_languageserver_types_1.Range.create(args[0].
getRange().start,args[args.length-1].getRange().end)]}let ranges=[];let end=-1;let startPosition=args[0].getRange().start;let range=this.getInstructionRange();let extra=this.
document.offsetAt(startPosition)-this.document.offsetAt(range.start);let content=this.getTextContent();let fullArgs=content.substring(extra,this.document.offsetAt(
args[args.length-1].getRange().end)-this.document.offsetAt(range.start));let offset=this.document.offsetAt(range.start)+extra;let start=false;let comment=false;
for(let i=0;i<fullArgs.length;i++){let char=fullArgs.charAt(i);if(char===this.escapeChar){let next=fullArgs.charAt(i+1);if(next===" "||next==="	"){whitespaceCheck:
for(let j=i+2;j<fullArgs.length;j++){switch(fullArgs.charAt(j)){case" ":case"	":continue;case"\r":j++;case"\n":if(startPosition!==null){ranges.push(vscode_languageserver_types_1.
Range.create(startPosition,this.document.positionAt(offset+end+1)))}startPosition=null;start=true;comment=false;i=j;break whitespaceCheck;default:break whitespaceCheck}}}else if(next===
"\r"){if(startPosition!==null){ranges.push(vscode_languageserver_types_1.Range.create(startPosition,this.document.positionAt(offset+end+1)));startPosition=null}
start=true;comment=false;i+=2}else if(next==="\n"){if(startPosition!==null){ranges.push(vscode_languageserver_types_1.Range.create(startPosition,this.document.positionAt(
offset+end+1)))}startPosition=null;start=true;comment=false;i++}else{i++}}else if(util_1.Util.isNewline(char)){if(comment){startPosition=null;start=true;comment=
false}}else{if(!comment){if(startPosition===null){if(char==="#"){comment=true;continue}let position=this.document.positionAt(offset+i);if(position.character!==0){
startPosition=vscode_languageserver_types_1.Position.create(position.line,0)}}end=i}}}if(startPosition===null){ranges.push(vscode_languageserver_types_1.Range.create(
this.document.positionAt(offset+end),this.document.positionAt(offset+end+1)))}else{ranges.push(vscode_languageserver_types_1.Range.create(startPosition,this.document.
positionAt(offset+end+1)))}return ranges}getRawArgumentsContent(){let args=this.getArguments();if(args.length===0){return null}return this.getRangeContent(vscode_languageserver_types_1.
Range.create(args[0].getRange().start,args[args.length-1].getRange().end))}getArgumentsContent(){let args=this.getArguments();if(args.length===0){return null}let content="";
let ranges=this.getArgumentsRanges();let documentText=this.document.getText();for(let range of ranges){content+=documentText.substring(this.document.offsetAt(range.
start),this.document.offsetAt(range.end))}return content}getArguments(){return this.getRawArguments()}getRawArguments(){let args=[];let range=this.getInstructionRange();
let extra=this.document.offsetAt(range.end)-this.document.offsetAt(range.start);let content=this.getTextContent();let fullArgs=content.substring(extra);let offset=this.
document.offsetAt(range.start)+extra;let start=false;let comment=false;let found=-1;let escapedWhitespaceDetected=false;let escaping=false;let escapeMarker=-1;let escapedArg="";
for(let i=0;i<fullArgs.length;i++){let char=fullArgs.charAt(i);if(util_1.Util.isWhitespace(char)){if(escaping){escapedWhitespaceDetected=true;if(util_1.Util.isNewline(
char)){escapedWhitespaceDetected=false;if(comment){comment=false;start=true}}continue}else if(found!==-1){if(escapeMarker===-1){args.push(new argument_1.Argument(
escapedArg,vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+found),this.document.positionAt(offset+i))))}else{args.push(new argument_1.
Argument(escapedArg,vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+found),this.document.positionAt(offset+escapeMarker))))}escapeMarker=
-1;escapedArg="";found=-1}}else if(char===this.escapeChar){let next=fullArgs.charAt(i+1);if(next===" "||next==="	"){whitespaceCheck:for(let j=i+2;j<fullArgs.length;j++){
let newlineCheck=fullArgs.charAt(j);switch(newlineCheck){case" ":case"	":continue;case"\r":j++;case"\n":comment=false;escaping=true;start=true;if(found!==-1){escapeMarker=
i}i=j;break whitespaceCheck;default:escapeMarker=i;if(found===-1){i=j-1}break whitespaceCheck}}}else if(next==="\r"){comment=false;escaping=true;start=true;if(found!==
-1&&escapeMarker===-1){escapeMarker=i}i+=2}else if(next==="\n"){comment=false;escaping=true;start=true;if(found!==-1&&escapeMarker===-1){escapeMarker=i}i++}else{
if(escapedWhitespaceDetected&&escapeMarker!==-1){args.push(new argument_1.Argument(escapedArg,vscode_languageserver_types_1.Range.create(this.document.positionAt(
offset+found),this.document.positionAt(offset+escapeMarker))));escapedArg="";found=-1}escapeMarker=-1;escapedWhitespaceDetected=false;escaping=false;if(next==="\
$"){escapedArg=escapedArg+char+next}else if(next===""){break}else{escapedArg=escapedArg+next}if(found===-1){found=i}i++}}else if(!comment){if(start&&char==="#"){
comment=true}else{if(escapedWhitespaceDetected&&escapeMarker!==-1){args.push(new argument_1.Argument(escapedArg,vscode_languageserver_types_1.Range.create(this.
document.positionAt(offset+found),this.document.positionAt(offset+escapeMarker))));escapedArg="";found=-1}escapedWhitespaceDetected=false;escaping=false;escapeMarker=
-1;escapedArg=escapedArg+char;if(found===-1){found=i}}start=false}}if(found!==-1){if(escapeMarker===-1){args.push(new argument_1.Argument(escapedArg,vscode_languageserver_types_1.
Range.create(this.document.positionAt(offset+found),this.document.positionAt(offset+fullArgs.length))))}else{args.push(new argument_1.Argument(escapedArg,vscode_languageserver_types_1.
Range.create(this.document.positionAt(offset+found),this.document.positionAt(offset+escapeMarker))))}}return args}getExpandedArguments(){let args=this.getArguments();
for(let i=0;i<args.length;i++){const argRange=args[i].getRange();let offset=this.document.offsetAt(argRange.start);const variables=this.parseVariables(offset,args[i].
getValue());const swaps=[];let requiresExpansion=false;for(let variable2 of variables){const value=this.dockerfile.resolveVariable(variable2.getName(),variable2.
getNameRange().start.line);swaps.push(value);requiresExpansion=requiresExpansion||value!==void 0}if(requiresExpansion){let expanded="";for(let j=0;j<swaps.length;j++){
const variableRange=variables[j].getRange();const start=this.document.offsetAt(variableRange.start);const end=this.document.offsetAt(variableRange.end);if(swaps[j]){
expanded+=this.document.getText().substring(offset,start);expanded+=swaps[j];offset=end}else{expanded+=this.document.getText().substring(offset,end);offset=end}}
const argEnd=this.document.offsetAt(argRange.end);if(argEnd!==offset){expanded+=this.document.getText().substring(offset,argEnd)}args[i]=new argument_1.Argument(
expanded,argRange)}}return args}getVariables(){const variables=[];const args=this.getRawArguments();for(const arg of args){let range=arg.getRange();let rawValue=this.
document.getText().substring(this.document.offsetAt(range.start),this.document.offsetAt(range.end));const parsedVariables=this.parseVariables(this.document.offsetAt(
arg.getRange().start),rawValue);for(const parsedVariable of parsedVariables){variables.push(parsedVariable)}}return variables}parseVariables(offset,arg){let variables=[];
variableLoop:for(let i=0;i<arg.length;i++){switch(arg.charAt(i)){case this.escapeChar:if(arg.charAt(i+1)==="$"){i++}break;case"$":if(arg.charAt(i+1)==="{"){let escapedString="\
${";let escapedName="";let nameEnd=-1;let escapedSubstitutionParameter="";let substitutionStart=-1;let substitutionEnd=-1;let modifierRead=-1;nameLoop:for(let j=i+
2;j<arg.length;j++){let char=arg.charAt(j);switch(char){case this.escapeChar:for(let k=j+1;k<arg.length;k++){switch(arg.charAt(k)){case" ":case"	":case"\r":continue;case"\
\n":j=k;continue nameLoop}}break;case"}":escapedString+="}";let modifier=null;let modifierRange=null;let substitutionParameter=modifierRead!==-1?escapedSubstitutionParameter:
null;let substitutionRange=null;if(nameEnd===-1){nameEnd=j}else if(nameEnd+1===j){modifier="";modifierRange=vscode_languageserver_types_1.Range.create(this.document.
positionAt(offset+nameEnd+1),this.document.positionAt(offset+nameEnd+1))}else{if(substitutionStart===-1){substitutionStart=modifierRead+1;substitutionEnd=modifierRead+
1}else{substitutionEnd=substitutionEnd+1}modifier=arg.substring(modifierRead,modifierRead+1);modifierRange=vscode_languageserver_types_1.Range.create(this.document.
positionAt(offset+modifierRead),this.document.positionAt(offset+modifierRead+1));substitutionRange=vscode_languageserver_types_1.Range.create(this.document.positionAt(
offset+substitutionStart),this.document.positionAt(offset+substitutionEnd))}let start=this.document.positionAt(offset+i);variables.push(new variable_1.Variable(
escapedName,vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+i+2),this.document.positionAt(offset+nameEnd)),vscode_languageserver_types_1.
Range.create(start,this.document.positionAt(offset+j+1)),modifier,modifierRange,substitutionParameter,substitutionRange,this.dockerfile.resolveVariable(escapedName,
start.line)!==void 0,this.isBuildVariable(escapedName,start.line),escapedString));i=j;continue variableLoop;case":":if(nameEnd===-1){nameEnd=j}else if(modifierRead!==
-1){if(substitutionStart===-1){substitutionStart=j;substitutionEnd=j}else{substitutionEnd=j}escapedSubstitutionParameter+=":"}else{modifierRead=j}escapedString+=
":";break;case"\n":case"\r":case" ":case"	":break;default:if(nameEnd===-1){escapedName+=char}else if(modifierRead!==-1){if(substitutionStart===-1){substitutionStart=
j;substitutionEnd=j}else{substitutionEnd=j}escapedSubstitutionParameter+=char}else{modifierRead=j}escapedString+=char;break}}break variableLoop}else if(util_1.Util.
isWhitespace(arg.charAt(i+1))||i===arg.length-1){continue}else{let escapedName="";nameLoop:for(let j=i+1;j<arg.length;j++){let char=arg.charAt(j);switch(char){case"\
\r":case"\n":case" ":case"	":continue;case"$":case"'":case'"':let varStart=this.document.positionAt(offset+i);variables.push(new variable_1.Variable(escapedName,
vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+i+1),this.document.positionAt(offset+j)),vscode_languageserver_types_1.Range.create(varStart,
this.document.positionAt(offset+j)),null,null,null,null,this.dockerfile.resolveVariable(escapedName,varStart.line)!==void 0,this.isBuildVariable(escapedName,varStart.
line),"$"+escapedName));i=j-1;continue variableLoop;case this.escapeChar:for(let k=j+1;k<arg.length;k++){switch(arg.charAt(k)){case" ":case"	":case"\r":continue;case"\
\n":j=k;continue nameLoop}}let start2=this.document.positionAt(offset+i);variables.push(new variable_1.Variable(escapedName,vscode_languageserver_types_1.Range.
create(this.document.positionAt(offset+i+1),this.document.positionAt(offset+j)),vscode_languageserver_types_1.Range.create(start2,this.document.positionAt(offset+
j)),null,null,null,null,this.dockerfile.resolveVariable(escapedName,start2.line)!==void 0,this.isBuildVariable(escapedName,start2.line),"$"+escapedName));break variableLoop}
if(char.match(/^[a-z0-9_]+$/i)===null){let varStart=this.document.positionAt(offset+i);variables.push(new variable_1.Variable(escapedName,vscode_languageserver_types_1.
Range.create(this.document.positionAt(offset+i+1),this.document.positionAt(offset+j)),vscode_languageserver_types_1.Range.create(varStart,this.document.positionAt(
offset+j)),null,null,null,null,this.dockerfile.resolveVariable(escapedName,varStart.line)!==void 0,this.isBuildVariable(escapedName,varStart.line),"$"+escapedName));
i=j-1;continue variableLoop}escapedName+=char}let start=this.document.positionAt(offset+i);variables.push(new variable_1.Variable(escapedName,vscode_languageserver_types_1.
Range.create(this.document.positionAt(offset+i+1),this.document.positionAt(offset+arg.length)),vscode_languageserver_types_1.Range.create(start,this.document.positionAt(
offset+arg.length)),null,null,null,null,this.dockerfile.resolveVariable(escapedName,start.line)!==void 0,this.isBuildVariable(escapedName,start.line),"$"+escapedName))}
break variableLoop}}return variables}isBuildVariable(variable2,line){if(this.getKeyword()===main_1.Keyword.FROM){for(const initialArg of this.dockerfile.getInitialARGs()){
const arg=initialArg;const property=arg.getProperty();if(property&&variable2===property.getName()){return true}}return void 0}let image=this.dockerfile.getContainingImage(
vscode_languageserver_types_1.Position.create(line,0));let envs=image.getENVs();for(let i=envs.length-1;i>=0;i--){if(envs[i].isBefore(line)){for(let property of envs[i].
getProperties()){if(property.getName()===variable2){return false}}}}let args=image.getARGs();for(let i=args.length-1;i>=0;i--){if(args[i].isBefore(line)){let property=args[i].
getProperty();if(property&&property.getName()===variable2){return true}}}return void 0}createSingleLineHeredocs(args){const heredocs=[];for(const arg of args){const value=arg.
getValue();if(value.startsWith("<<")&&util_1.Util.parseHeredocName(value)!==null){const startRange=arg.getRange();const nameRange=this.getNameRange(startRange);
const name3=this.getName(nameRange);heredocs.push(new heredoc_1.Heredoc(startRange,name3,nameRange,null,null))}}return heredocs}getName(nameRange){const content=this.
document.getText(nameRange);let escaping=false;let name3="";nameLoop:for(let i=0;i<content.length;i++){const ch=content.charAt(i);switch(ch){case this.escapeChar:
escaping=true;for(let j=i+1;j<content.length;j++){switch(content.charAt(j)){case" ":case"	":break;case"\r":i=j+1;continue nameLoop;case"\n":i=j;continue nameLoop;default:
name3+=content.charAt(j);i=j;continue nameLoop}}break;case"#":if(escaping){for(let j=i+1;j<content.length;j++){switch(content.charAt(j)){case"\n":i=j;continue nameLoop}}}case"\
 ":case"	":case"\r":case"\n":if(escaping){break}default:name3+=ch;break}}return name3}getNameRange(startRange){const content=this.document.getText(startRange);let endFound=false;
let searchHyphen=false;let start=-1;let end=-1;let escaping=false;let quote=null;contentLoop:for(let i=0;i<content.length;i++){const ch=content.charAt(i);switch(ch){case'\
"':case"'":if(quote===ch){break contentLoop}quote=ch;continue;case this.escapeChar:for(let j=i+1;j<content.length;j++){switch(content.charAt(j)){case"\n":escaping=
true;j=i;continue contentLoop}}break;case" ":case"	":case"\r":case"\n":break;case"<":if(endFound){searchHyphen=true}else{endFound=true}break;case"-":if(searchHyphen){
searchHyphen=false;break}case"#":if(escaping){for(let j=i+1;j<content.length;j++){switch(content.charAt(j)){case"\n":i=j;continue contentLoop}}}default:if(start===
-1){start=i}if(quote!==null){end=i+1;break}break contentLoop}}if(start===-1){return vscode_languageserver_types_1.Range.create(startRange.end,startRange.end)}const nameStart=this.
document.positionAt(this.document.offsetAt(startRange.start)+start);const nameEnd=quote!==null?this.document.positionAt(this.document.offsetAt(startRange.start)+
end):startRange.end;return vscode_languageserver_types_1.Range.create(nameStart,nameEnd)}getHeredocs(){const args=this.getArguments();if(args.length===0){return[]}
const heredocs=[];const range=this.getRange();if(range.start.line===range.end.line){return this.createSingleLineHeredocs(args)}const heredocDefinitions=[];let heredocsProcessed=false;
let escaping=false;let contentStart=-1;let contentEnd=-1;let lineStart=-1;let currentHeredoc=0;const startOffset=this.document.offsetAt(args[0].getRange().start);
const content=this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start,this.getRange().end));contentLoop:for(let i=0;i<content.length;i++){
switch(content.charAt(i)){case this.escapeChar:escaping=true;for(let j=i+1;j<content.length;j++){switch(content.charAt(j)){case" ":case"	":break;case"\r":j++;case"\
\n":i=j;continue contentLoop;default:i=j;continue contentLoop}}break;case"\r":break;case"\n":if(escaping){break}if(heredocsProcessed){if(contentStart===-1){contentStart=
i}contentEnd=i;const arg=heredocDefinitions[currentHeredoc];const startRange=arg.getRange();const nameRange=this.getNameRange(startRange);const name3=this.getName(
nameRange);const delimiterRange=this.getDelimiterRange(arg,name3,vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset+lineStart),this.
document.positionAt(startOffset+i)));if(delimiterRange!==null){const contentRange=vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset+
contentStart),this.document.positionAt(startOffset+lineStart-1));heredocs.push(new heredoc_1.Heredoc(startRange,name3,nameRange,contentRange,delimiterRange));contentStart=
-1;currentHeredoc++}lineStart=-1}else{const offsetLimit=startOffset+i;for(const arg of args){if(this.document.offsetAt(arg.getRange().start)<offsetLimit){if(arg.
getValue().startsWith("<<")){heredocDefinitions.push(arg)}}else{break}}heredocsProcessed=true;lineStart=-1;continue contentLoop}break;case" ":case"	":if(escaping){
break}case"#":if(escaping){for(let j=i+1;j<content.length;j++){switch(content.charAt(j)){case"\n":i=j;continue contentLoop}}}default:if(escaping){escaping=false}
if(heredocsProcessed){if(contentStart===-1){contentStart=i}if(lineStart===-1){lineStart=i}}break}}if(heredocsProcessed){const arg=heredocDefinitions[currentHeredoc];
const startRange=arg.getRange();const nameRange=this.getNameRange(startRange);const name3=this.getName(nameRange);let contentRange=null;const delimiterRange=this.
getDelimiterRange(arg,name3,vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset+lineStart),range.end));if(delimiterRange===null){contentRange=
vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset+contentStart),range.end)}else if(contentEnd!==-1){contentRange=vscode_languageserver_types_1.
Range.create(this.document.positionAt(startOffset+contentStart),this.document.positionAt(startOffset+contentEnd))}heredocs.push(new heredoc_1.Heredoc(startRange,
name3,nameRange,contentRange,delimiterRange));currentHeredoc++;for(let i=currentHeredoc;i<heredocDefinitions.length;i++){const arg2=heredocDefinitions[currentHeredoc];
const startRange2=arg2.getRange();const nameRange2=this.getNameRange(startRange2);const name4=this.getName(nameRange2);heredocs.push(new heredoc_1.Heredoc(startRange2,
name4,nameRange2,null,null));currentHeredoc++}}else{return this.createSingleLineHeredocs(args)}return heredocs}getDelimiterRange(startArg,name3,candidateRange){
const text=this.document.getText(candidateRange);if(startArg.getValue().startsWith("<<-")){let index=0;while(text.charAt(index)==="	"){index++}if(text.substring(
index)===name3){return vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(candidateRange.start.line,index),candidateRange.
end)}return null}return text===name3?candidateRange:null}};exports.Instruction=Instruction}});var require_flagOption=__commonJS({"node_modules/dockerfile-ast/lib/flagOption.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.FlagOption=void 0;var FlagOption=class{constructor(range,name3,nameRange,value,valueRange){this.range=range;this.name=name3;this.nameRange=nameRange;this.
value=value;this.valueRange=valueRange}toString(){if(this.valueRange!==null){return this.name+"="+this.value}return this.name}getRange(){return this.range}getName(){
return this.name}getNameRange(){return this.nameRange}getValue(){return this.value}getValueRange(){return this.valueRange}};exports.FlagOption=FlagOption}});var require_flag=__commonJS({"node_modules/dockerfile-ast/lib/flag.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.Flag=
void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var flagOption_1=require_flagOption();var Flag=class{constructor(document,range,name3,nameRange,value,valueRange){
this.options=[];this.range=range;this.name=name3;this.nameRange=nameRange;this.value=value;this.valueRange=valueRange;if(this.value!==null){let offset=document.
offsetAt(valueRange.start);let nameStart=-1;let valueStart=-1;let hasOptions=false;for(let i=0;i<value.length;i++){switch(value.charAt(i)){case"=":hasOptions=true;
if(valueStart===-1){valueStart=i+1;break}break;case",":this.options.push(this.createFlagOption(document,value,offset,nameStart,valueStart,i));nameStart=-1;valueStart=
-1;break;default:if(nameStart===-1){nameStart=i}break}}if(hasOptions&&nameStart!==-1){this.options.push(this.createFlagOption(document,value,offset,nameStart,valueStart,
value.length))}}}createFlagOption(document,content,documentOffset,nameStart,valueStart,valueEnd){const optionRange=vscode_languageserver_types_1.Range.create(document.
positionAt(documentOffset+nameStart),document.positionAt(documentOffset+valueEnd));if(valueStart===-1){return new flagOption_1.FlagOption(optionRange,content.substring(
nameStart,valueEnd),optionRange,null,null)}return new flagOption_1.FlagOption(optionRange,content.substring(nameStart,valueStart-1),vscode_languageserver_types_1.
Range.create(document.positionAt(documentOffset+nameStart),document.positionAt(documentOffset+valueStart-1)),content.substring(valueStart,valueEnd),vscode_languageserver_types_1.
Range.create(document.positionAt(documentOffset+valueStart),document.positionAt(documentOffset+valueEnd)))}toString(){if(this.valueRange){return"--"+this.name+"\
="+this.value}return"--"+this.name}getRange(){return this.range}getName(){return this.name}getNameRange(){return this.nameRange}getValue(){return this.value}getValueRange(){
return this.valueRange}getOption(name3){for(const option of this.options){if(option.getName()===name3){return option}}return null}getOptions(){return this.options}hasOptions(){
return this.options.length>0}};exports.Flag=Flag}});var require_modifiableInstruction=__commonJS({"node_modules/dockerfile-ast/lib/modifiableInstruction.js"(exports){"use strict";Object.defineProperty(exports,"__\
esModule",{value:true});exports.ModifiableInstruction=void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var flag_1=require_flag();
var instruction_1=require_instruction();var ModifiableInstruction=class extends instruction_1.Instruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}getFlags(){if(!this.flags){this.flags=[];for(let arg of this.getArguments()){let value=arg.
getValue();if(this.stopSearchingForFlags(value)){return this.flags}else if(value.indexOf("--")===0){let range=arg.getRange();let rawValue=this.document.getText().
substring(this.document.offsetAt(range.start),this.document.offsetAt(range.end));let nameIndex=value.indexOf("=");let index=rawValue.indexOf("=");let firstMatch=false;
let secondMatch=false;let startIndex=-1;nameSearchLoop:for(let i=0;i<rawValue.length;i++){switch(rawValue.charAt(i)){case"\\":case" ":case"	":case"\r":case"\n":
break;case"-":if(secondMatch){startIndex=i;break nameSearchLoop}else if(firstMatch){secondMatch=true}else{firstMatch=true}break;default:startIndex=i;break nameSearchLoop}}
let nameStart=this.document.positionAt(this.document.offsetAt(range.start)+startIndex);if(index===-1){this.flags.push(new flag_1.Flag(this.document,range,value.
substring(2),vscode_languageserver_types_1.Range.create(nameStart,range.end),null,null))}else if(index===value.length-1){let nameEnd=this.document.positionAt(this.
document.offsetAt(range.start)+index);this.flags.push(new flag_1.Flag(this.document,range,value.substring(2,index),vscode_languageserver_types_1.Range.create(nameStart,
nameEnd),"",vscode_languageserver_types_1.Range.create(range.end,range.end)))}else{let nameEnd=this.document.positionAt(this.document.offsetAt(range.start)+index);
this.flags.push(new flag_1.Flag(this.document,range,value.substring(2,nameIndex),vscode_languageserver_types_1.Range.create(nameStart,nameEnd),value.substring(nameIndex+
1),vscode_languageserver_types_1.Range.create(this.document.positionAt(this.document.offsetAt(range.start)+index+1),range.end)))}}}}return this.flags}getArguments(){
const args=super.getArguments();const flags=this.getFlags();if(flags.length===0){return args}for(let i=0;i<flags.length;i++){args.shift()}return args}};exports.
ModifiableInstruction=ModifiableInstruction}});var require_jsonInstruction=__commonJS({"node_modules/dockerfile-ast/lib/jsonInstruction.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.JSONInstruction=void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var argument_1=require_argument();var jsonArgument_1=require_jsonArgument();
var modifiableInstruction_1=require_modifiableInstruction();var JSONInstruction=class extends modifiableInstruction_1.ModifiableInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange);this.openingBracket=null;this.closingBracket=null;this.jsonStrings=[];const argsContent=this.
getRawArgumentsContent();if(argsContent===null){return}const args=this.getArguments();if(args.length===1&&args[0].getValue()==="[]"){let argRange=args[0].getRange();
this.openingBracket=new argument_1.Argument("[",vscode_languageserver_types_1.Range.create(argRange.start.line,argRange.start.character,argRange.start.line,argRange.
start.character+1));this.closingBracket=new argument_1.Argument("]",vscode_languageserver_types_1.Range.create(argRange.start.line,argRange.start.character+1,argRange.
end.line,argRange.end.character));return}else if(args.length===2&&args[0].getValue()==="["&&args[1].getValue()==="]"){this.openingBracket=args[0];this.closingBracket=
args[1];return}const argsOffset=document.offsetAt(this.getArgumentsRange().start);let start=-1;let last="";let quoted=false;let escapedArg="";argsCheck:for(let i=0;i<
argsContent.length;i++){let char=argsContent.charAt(i);switch(char){case"[":if(last===""){this.openingBracket=new argument_1.Argument("[",vscode_languageserver_types_1.
Range.create(document.positionAt(argsOffset+i),document.positionAt(argsOffset+i+1)));last="["}else if(quoted){escapedArg=escapedArg+char}else{break argsCheck}break;case'\
"':if(last==="["||last===","){start=i;quoted=true;last='"';escapedArg=escapedArg+char;continue}else if(last==='"'){if(quoted){escapedArg=escapedArg+char;quoted=
false;this.jsonStrings.push(new jsonArgument_1.JSONArgument(escapedArg,vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset+start),document.
positionAt(argsOffset+i+1)),vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset+start+1),document.positionAt(argsOffset+i))));escapedArg=""}else{
break argsCheck}}else{break argsCheck}break;case",":if(quoted){escapedArg=escapedArg+char}else{if(last==='"'){last=","}else{break argsCheck}}break;case"]":if(quoted){
escapedArg=escapedArg+char}else if(last!==""){this.closingBracket=new argument_1.Argument("]",vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset+
i),document.positionAt(argsOffset+i+1)));break argsCheck}break;case" ":case"	":break;case"\\":if(quoted){switch(argsContent.charAt(i+1)){case'"':case"\\":escapedArg=
escapedArg+argsContent.charAt(i+1);i++;continue;case" ":case"	":escapeCheck:for(let j=i+2;j<argsContent.length;j++){switch(argsContent.charAt(j)){case"\r":j++;case"\
\n":i=j;continue argsCheck;case" ":case"	":break;default:break escapeCheck}}break;case"\r":i++;default:i++;continue}}else{escapeCheck:for(let j=i+1;j<argsContent.
length;j++){switch(argsContent.charAt(j)){case"\r":j++;case"\n":i=j;continue argsCheck;case" ":case"	":break;default:break escapeCheck}}}break argsCheck;default:
if(!quoted){break argsCheck}escapedArg=escapedArg+char;break}}}stopSearchingForFlags(_value){return true}getOpeningBracket(){return this.openingBracket}getJSONStrings(){
return this.jsonStrings}getClosingBracket(){return this.closingBracket}};exports.JSONInstruction=JSONInstruction}});var require_add=__commonJS({"node_modules/dockerfile-ast/lib/instructions/add.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Add=void 0;var jsonInstruction_1=require_jsonInstruction();var Add=class extends jsonInstruction_1.JSONInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}stopSearchingForFlags(argument2){return argument2.indexOf("--")===-1}};exports.Add=Add}});var require_property=__commonJS({"node_modules/dockerfile-ast/lib/property.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.
Property=void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var util_1=require_util();var Property=class _Property{constructor(document,escapeChar,arg,arg2){
this.assignmentOperatorRange=null;this.assignmentOperator=null;this.valueRange=null;this.value=null;this.document=document;this.escapeChar=escapeChar;this.nameRange=
_Property.getNameRange(document,arg);let value=document.getText().substring(document.offsetAt(this.nameRange.start),document.offsetAt(this.nameRange.end));this.
name=_Property.getValue(value,escapeChar);if(arg2){this.valueRange=arg2.getRange();value=document.getText().substring(document.offsetAt(this.valueRange.start),document.
offsetAt(this.valueRange.end));this.value=_Property.getValue(value,escapeChar);this.range=vscode_languageserver_types_1.Range.create(this.nameRange.start,this.valueRange.
end)}else{let argRange=arg.getRange();if(this.nameRange.start.line===argRange.start.line&&this.nameRange.start.character===argRange.start.character&&this.nameRange.
end.line===argRange.end.line&&this.nameRange.end.character===argRange.end.character){}else{this.valueRange=_Property.getValueRange(document,arg);value=document.
getText().substring(document.offsetAt(this.valueRange.start),document.offsetAt(this.valueRange.end));this.value=_Property.getValue(value,escapeChar);this.assignmentOperatorRange=
vscode_languageserver_types_1.Range.create(this.nameRange.end,this.valueRange.start);this.assignmentOperator="="}this.range=argRange}}getRange(){return this.range}getName(){
return this.name}getNameRange(){return this.nameRange}getValue(){return this.value}getValueRange(){return this.valueRange}getAssignmentOperator(){return this.assignmentOperator}getAssignmentOperatorRange(){
return this.assignmentOperatorRange}getUnescapedValue(){if(this.valueRange===null){return null}let escaped=false;let rawValue="";let value=this.document.getText().
substring(this.document.offsetAt(this.valueRange.start),this.document.offsetAt(this.valueRange.end));rawLoop:for(let i=0;i<value.length;i++){let char=value.charAt(
i);switch(char){case this.escapeChar:for(let j=i+1;j<value.length;j++){switch(value.charAt(j)){case"\r":j++;case"\n":escaped=true;i=j;continue rawLoop;case" ":case"\
	":break;default:rawValue=rawValue+char;continue rawLoop}}rawValue=rawValue+char;break;case"\r":case"\n":break;case" ":case"	":if(!escaped){rawValue=rawValue+char}
break;case"#":if(escaped){for(let j=i+1;j<value.length;j++){switch(value.charAt(j)){case"\r":j++;case"\n":i=j;continue rawLoop}}}else{rawValue=rawValue+char}break;default:
rawValue=rawValue+char;escaped=false;break}}return rawValue}static getNameRange(document,arg){let value=arg.getValue();let index=value.indexOf("=");if(index!==-1){
let initial=value.charAt(0);let before=value.charAt(index-1);if(initial==='"'&&before==='"'||initial==="'"&&before==="'"||initial!=='"'&&initial!=="'"){return vscode_languageserver_types_1.
Range.create(arg.getRange().start,document.positionAt(document.offsetAt(arg.getRange().start)+index))}}return arg.getRange()}static getValueRange(document,arg){
return vscode_languageserver_types_1.Range.create(document.positionAt(document.offsetAt(arg.getRange().start)+arg.getValue().indexOf("=")+1),document.positionAt(
document.offsetAt(arg.getRange().end)))}static getValue(value,escapeChar){let escaped=false;const skip=util_1.Util.findLeadingNonWhitespace(value,escapeChar);if(skip!==
0&&value.charAt(skip)==="#"){escaped=true}value=value.substring(skip);let first=value.charAt(0);let last=value.charAt(value.length-1);let literal2=first==="'"||
first==='"';let inSingle=first==="'"&&last==="'";let inDouble=false;if(first==='"'){for(let i=1;i<value.length;i++){if(value.charAt(i)===escapeChar){i++}else if(value.
charAt(i)==='"'&&i===value.length-1){inDouble=true}}}if(inSingle||inDouble){value=value.substring(1,value.length-1)}let commentCheck=-1;let escapedValue="";let start=0;
parseValue:for(let i=0;i<value.length;i++){let char=value.charAt(i);switch(char){case escapeChar:if(i+1===value.length){escapedValue=escapedValue+escapeChar;break parseValue}
char=value.charAt(i+1);if(char===" "||char==="	"){whitespaceCheck:for(let j=i+2;j<value.length;j++){let char2=value.charAt(j);switch(char2){case" ":case"	":break;case"\
\r":j++;case"\n":escaped=true;i=j;continue parseValue;default:if(!inDouble&&!inSingle&&!literal2){if(char2===escapeChar){escapedValue=escapedValue+char;i=i+1}else{
escapedValue=escapedValue+char+char2;i=j}continue parseValue}break whitespaceCheck}}}if(inDouble){if(char==="\r"){escaped=true;i=i+2}else if(char==="\n"){escaped=
true;i++}else if(char!=='"'){if(char===escapeChar){i++}escapedValue=escapedValue+escapeChar}continue parseValue}else if(inSingle||literal2){if(char==="\r"){escaped=
true;i=i+2}else if(char==="\n"){escaped=true;i++}else{escapedValue=escapedValue+escapeChar}continue parseValue}else if(char===escapeChar){escapedValue=escapedValue+
escapeChar;i++}else if(char==="\r"){escaped=true;i=i+2}else if(char==="\n"){escaped=true;i++;start=i}else{escapedValue=escapedValue+char;i++}break;case" ":case"\
	":if(escaped&&commentCheck===-1){commentCheck=i}escapedValue=escapedValue+char;break;case"\r":i++;case"\n":if(escaped&&commentCheck!==-1){escapedValue=escapedValue.
substring(0,escapedValue.length-(i-commentCheck-1));commentCheck=-1}break;case"#":if(escaped){if(commentCheck!==-1){escapedValue=escapedValue.substring(0,escapedValue.
length-(i-commentCheck));commentCheck=-1}newlineCheck:for(let j=i+1;j<value.length;j++){switch(value.charAt(j)){case"\r":j++;case"\n":i=j;break newlineCheck}}continue parseValue}default:
if(escaped){escaped=false;commentCheck=-1}escapedValue=escapedValue+char;break}}return escapedValue}};exports.Property=Property}});var require_propertyInstruction=__commonJS({"node_modules/dockerfile-ast/lib/propertyInstruction.js"(exports){"use strict";Object.defineProperty(exports,"__esMo\
dule",{value:true});exports.PropertyInstruction=void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var instruction_1=require_instruction();
var property_1=require_property();var argument_1=require_argument();var util_1=require_util();var PropertyInstruction=class extends instruction_1.Instruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange);this.properties=void 0}getProperties(){if(this.properties===void 0){let args=this.getPropertyArguments();
if(args.length===0){this.properties=[]}else if(args.length===1){this.properties=[new property_1.Property(this.document,this.escapeChar,args[0])]}else if(args.length===
2){if(args[0].getValue().indexOf("=")===-1){this.properties=[new property_1.Property(this.document,this.escapeChar,args[0],args[1])]}else{this.properties=[new property_1.
Property(this.document,this.escapeChar,args[0]),new property_1.Property(this.document,this.escapeChar,args[1])]}}else if(args[0].getValue().indexOf("=")===-1){let text=this.
document.getText();let start=args[1].getRange().start;let end=args[args.length-1].getRange().end;text=text.substring(this.document.offsetAt(start),this.document.
offsetAt(end));this.properties=[new property_1.Property(this.document,this.escapeChar,args[0],new argument_1.Argument(text,vscode_languageserver_types_1.Range.create(
args[1].getRange().start,args[args.length-1].getRange().end)))]}else{this.properties=[];for(let i=0;i<args.length;i++){this.properties.push(new property_1.Property(
this.document,this.escapeChar,args[i]))}}}return this.properties}findTrailingNonWhitespace(content){let index=content.length;whitespaceCheck:for(let i=content.length-
1;i>=0;i--){switch(content.charAt(i)){case" ":case"	":continue;case"\n":if(content.charAt(i-1)==="\r"){i=i-1}case"\r":newlineCheck:for(let j=i-1;j>=0;j--){switch(content.
charAt(j)){case" ":case"	":case"\r":case"\n":case this.escapeChar:continue;default:index=j;break newlineCheck}}break whitespaceCheck;default:index=i;break whitespaceCheck}}
return index}getPropertyArguments(){const args=[];let range=this.getInstructionRange();let instructionNameEndOffset=this.document.offsetAt(range.end);let extra=instructionNameEndOffset-
this.document.offsetAt(range.start);let content=this.getTextContent();let fullArgs=content.substring(extra);let start=util_1.Util.findLeadingNonWhitespace(fullArgs,
this.escapeChar);if(start===-1){return[]}const startPosition=this.document.positionAt(instructionNameEndOffset+start);let escaped=range.start.line!==startPosition.
line;let endingEscape=false;let mark=-1;let end=this.findTrailingNonWhitespace(fullArgs);content=fullArgs.substring(start,end+1);let argStart=escaped?-1:0;let spaced=false;
argumentLoop:for(let i=0;i<content.length;i++){let char=content.charAt(i);switch(char){case this.escapeChar:if(i+1===content.length){endingEscape=true;break argumentLoop}
if(!escaped){mark=i}switch(content.charAt(i+1)){case" ":case"	":if(!util_1.Util.isWhitespace(content.charAt(i+2))){i=i+1;continue argumentLoop}whitespaceCheck:for(let j=i+
2;j<content.length;j++){switch(content.charAt(j)){case"\r":j++;case"\n":escaped=true;i=j;continue argumentLoop;case" ":case"	":break;default:args.push(new argument_1.
Argument(content.substring(argStart,i),vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset+start+argStart),this.document.
positionAt(instructionNameEndOffset+start+i+2))));argStart=j;break whitespaceCheck}}i=argStart-1;continue argumentLoop;case"\r":i++;case"\n":escaped=true;i=i+1;
continue argumentLoop;case this.escapeChar:if(argStart===-1){argStart=i}i=i+1;continue argumentLoop;default:if(argStart===-1){argStart=i}continue argumentLoop}case"\
'":case'"':if(spaced){this.createSpacedArgument(argStart,args,content,mark,instructionNameEndOffset,start);argStart=i;spaced=false}if(argStart===-1){argStart=i}
for(let j=i+1;j<content.length;j++){switch(content.charAt(j)){case char:if(content.charAt(j+1)!==" "&&content.charAt(j+1)!==""){i=j;continue argumentLoop}args.push(
new argument_1.Argument(content.substring(argStart,j+1),vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset+start+argStart),
this.document.positionAt(instructionNameEndOffset+start+j+1))));i=j;argStart=-1;continue argumentLoop;case this.escapeChar:j++;break}}break argumentLoop;case" ":case"\
	":if(escaped){if(argStart!==-1){spaced=true}}else if(argStart!==-1){args.push(new argument_1.Argument(content.substring(argStart,i),vscode_languageserver_types_1.
Range.create(this.document.positionAt(instructionNameEndOffset+start+argStart),this.document.positionAt(instructionNameEndOffset+start+i))));argStart=-1}break;case"\
\r":i++;case"\n":spaced=false;break;case"#":if(escaped){for(let j=i+1;j<content.length;j++){switch(content.charAt(j)){case"\r":j++;case"\n":i=j;spaced=false;continue argumentLoop}}
if(argStart!==-1){let value=content.substring(argStart,mark);args.push(new argument_1.Argument(value,vscode_languageserver_types_1.Range.create(this.document.positionAt(
instructionNameEndOffset+start+argStart),this.document.positionAt(instructionNameEndOffset+start+mark))));argStart=-1}break argumentLoop}else if(argStart===-1){
argStart=i}break;default:if(spaced){this.createSpacedArgument(argStart,args,content,mark,instructionNameEndOffset,start);argStart=i;spaced=false}escaped=false;if(argStart===
-1){argStart=i}if(char==="$"&&content.charAt(i+1)==="{"){let singleQuotes=false;let doubleQuotes=false;let escaped2=false;for(let j=i+1;j<content.length;j++){switch(content.
charAt(j)){case this.escapeChar:escaped2=true;break;case"\r":case"\n":break;case"'":singleQuotes=!singleQuotes;escaped2=false;break;case'"':doubleQuotes=!doubleQuotes;
escaped2=false;break;case" ":case"	":if(escaped2||singleQuotes||doubleQuotes){break}i=j-1;continue argumentLoop;case"}":i=j;continue argumentLoop;default:escaped2=
false;break}}break argumentLoop}break}}if(argStart!==-1&&argStart!==content.length){let end2=endingEscape?content.length-1:content.length;let value=content.substring(
argStart,end2);args.push(new argument_1.Argument(value,vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset+start+argStart),
this.document.positionAt(instructionNameEndOffset+start+end2))))}return args}createSpacedArgument(argStart,args,content,mark,instructionNameEndOffset,start){if(argStart!==
-1){args.push(new argument_1.Argument(content.substring(argStart,mark),vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset+
start+argStart),this.document.positionAt(instructionNameEndOffset+start+mark))))}}};exports.PropertyInstruction=PropertyInstruction}});var require_arg=__commonJS({"node_modules/dockerfile-ast/lib/instructions/arg.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Arg=void 0;var property_1=require_property();var propertyInstruction_1=require_propertyInstruction();var Arg=class extends propertyInstruction_1.PropertyInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange);this.property=null;const args=this.getPropertyArguments();if(args.length===1){this.property=
new property_1.Property(this.document,this.escapeChar,args[0])}else{this.property=null}}getProperty(){return this.property}};exports.Arg=Arg}});var require_cmd=__commonJS({"node_modules/dockerfile-ast/lib/instructions/cmd.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Cmd=void 0;var jsonInstruction_1=require_jsonInstruction();var Cmd=class extends jsonInstruction_1.JSONInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}};exports.Cmd=Cmd}});var require_copy=__commonJS({"node_modules/dockerfile-ast/lib/instructions/copy.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Copy=void 0;var jsonInstruction_1=require_jsonInstruction();var Copy=class extends jsonInstruction_1.JSONInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}stopSearchingForFlags(argument2){return argument2.indexOf("--")===-1}getFromFlag(){let flags=super.
getFlags();return flags.length===1&&flags[0].getName()==="from"?flags[0]:null}getHeredocs(){return super.getHeredocs()}};exports.Copy=Copy}});var require_env=__commonJS({"node_modules/dockerfile-ast/lib/instructions/env.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Env=void 0;var propertyInstruction_1=require_propertyInstruction();var Env=class extends propertyInstruction_1.PropertyInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}getProperties(){return super.getProperties()}};exports.Env=Env}});var require_entrypoint=__commonJS({"node_modules/dockerfile-ast/lib/instructions/entrypoint.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",
{value:true});exports.Entrypoint=void 0;var jsonInstruction_1=require_jsonInstruction();var Entrypoint=class extends jsonInstruction_1.JSONInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}};exports.Entrypoint=Entrypoint}});var require_from=__commonJS({"node_modules/dockerfile-ast/lib/instructions/from.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.From=void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var modifiableInstruction_1=require_modifiableInstruction();var From=class extends modifiableInstruction_1.
ModifiableInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){super(document,range,dockerfile,escapeChar,instruction,instructionRange)}stopSearchingForFlags(argument2){
return argument2.indexOf("--")===-1}getImage(){const args=this.getArguments();return args.length>0?args[0].getValue():null}getImageName(){const imageName2=this.
getRangeContent(this.getImageNameRange());if(imageName2===null){return null}let commented=false;let escaped=false;let name3="";for(let i=0;i<imageName2.length;i++){
const ch=imageName2.charAt(i);switch(ch){case this.escapeChar:escaped=true;break;case"\r":continue;case"\n":commented=false;break;case" ":case"	":break;case"#":
if(escaped){commented=true}else{name3=name3+ch;escaped=false}break;default:if(!commented){name3=name3+ch;escaped=false}break}}return name3}getImageNameRange(){let range=this.
getImageRange();if(range){let registryRange=this.getRegistryRange();if(registryRange){range.start=this.document.positionAt(this.document.offsetAt(registryRange.
end)+1)}let tagRange=this.getImageTagRange();let digestRange=this.getImageDigestRange();if(tagRange===null){if(digestRange!==null){range.end=this.document.positionAt(
this.document.offsetAt(digestRange.start)-1)}}else{range.end=this.document.positionAt(this.document.offsetAt(tagRange.start)-1)}return range}return null}getImageRange(){
let args=this.getArguments();return args.length!==0?args[0].getRange():null}getImageTag(){return this.getRangeContent(this.getImageTagRange())}getImageTagRange(){
const range=this.getImageRange();if(range){const rangeStartOffset=this.document.offsetAt(range.start);const content=this.getRangeContent(range);const atIndex=this.
indexOf(rangeStartOffset,content,"@");const slashIndex=content.indexOf("/");if(atIndex===-1){const colonIndex=this.lastIndexOf(rangeStartOffset,content,":");if(colonIndex>
slashIndex){return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset+colonIndex+1),range.end)}}const subcontent=content.substring(
0,atIndex);const subcolonIndex=subcontent.indexOf(":");if(subcolonIndex===-1){return null}if(slashIndex===-1){return vscode_languageserver_types_1.Range.create(
this.document.positionAt(rangeStartOffset+subcolonIndex+1),this.document.positionAt(rangeStartOffset+atIndex))}if(subcolonIndex<slashIndex){return null}return vscode_languageserver_types_1.
Range.create(this.document.positionAt(rangeStartOffset+subcolonIndex+1),this.document.positionAt(rangeStartOffset+subcontent.length))}return null}getImageDigest(){
return this.getRangeContent(this.getImageDigestRange())}getImageDigestRange(){let range=this.getImageRange();if(range){let content=this.getRangeContent(range);let index=this.
lastIndexOf(this.document.offsetAt(range.start),content,"@");if(index!==-1){return vscode_languageserver_types_1.Range.create(range.start.line,range.start.character+
index+1,range.end.line,range.end.character)}}return null}indexOf(documentOffset,content,searchString){let index=content.indexOf(searchString);const variables=this.
getVariables();for(let i=0;i<variables.length;i++){const position=documentOffset+index;const variableRange=variables[i].getRange();if(this.document.offsetAt(variableRange.
start)<position&&position<this.document.offsetAt(variableRange.end)){const offset=this.document.offsetAt(variableRange.end)-documentOffset;const substring=content.
substring(offset);const subIndex=substring.indexOf(searchString);if(subIndex===-1){return-1}index=subIndex+offset;i=-1;continue}}return index}lastIndexOf(documentOffset,content,searchString){
let index=content.lastIndexOf(searchString);const variables=this.getVariables();for(let i=0;i<variables.length;i++){const position=documentOffset+index;const variableRange=variables[i].
getRange();if(this.document.offsetAt(variableRange.start)<position&&position<this.document.offsetAt(variableRange.end)){index=content.substring(0,index).lastIndexOf(
searchString);if(index===-1){return-1}i=-1;continue}}return index}getRegistry(){return this.getRangeContent(this.getRegistryRange())}getRegistryRange(){const range=this.
getImageRange();if(range){const tagRange=this.getImageTagRange();const digestRange=this.getImageDigestRange();if(tagRange===null){if(digestRange!==null){range.end=
this.document.positionAt(this.document.offsetAt(digestRange.start)-1)}}else{range.end=this.document.positionAt(this.document.offsetAt(tagRange.start)-1)}const content=this.
getRangeContent(range);const rangeStart=this.document.offsetAt(range.start);const startingSlashIndex=this.indexOf(rangeStart,content,"/");if(startingSlashIndex===
-1){return null}const portIndex=this.indexOf(rangeStart,content,":");const dotIndex=this.indexOf(rangeStart,content,".");if(portIndex!==-1||dotIndex!==-1){return vscode_languageserver_types_1.
Range.create(range.start,this.document.positionAt(rangeStart+startingSlashIndex))}const registry=content.substring(0,startingSlashIndex);if(registry==="localhos\
t"){return vscode_languageserver_types_1.Range.create(range.start,this.document.positionAt(rangeStart+startingSlashIndex))}}return null}getBuildStage(){let range=this.
getBuildStageRange();return range===null?null:this.getRangeContent(range)}getBuildStageRange(){let args=this.getArguments();if(args.length>2&&args[1].getValue().
toUpperCase()==="AS"){return args[2].getRange()}return null}getPlatformFlag(){let flags=super.getFlags();return flags.length===1&&flags[0].getName()==="platform"?
flags[0]:null}};exports.From=From}});var require_healthcheck=__commonJS({"node_modules/dockerfile-ast/lib/instructions/healthcheck.js"(exports){"use strict";Object.defineProperty(exports,"__esModul\
e",{value:true});exports.Healthcheck=void 0;var modifiableInstruction_1=require_modifiableInstruction();var Healthcheck=class extends modifiableInstruction_1.ModifiableInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}stopSearchingForFlags(argument2){argument2=argument2.toUpperCase();return argument2==="\
CMD"||argument2==="NONE"}getSubcommand(){let args=this.getArguments();return args.length!==0?args[0]:null}};exports.Healthcheck=Healthcheck}});var require_label=__commonJS({"node_modules/dockerfile-ast/lib/instructions/label.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Label=void 0;var propertyInstruction_1=require_propertyInstruction();var util_1=require_util();var Label=class extends propertyInstruction_1.PropertyInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}getVariables(){const variables=super.getVariables();const properties=this.getProperties();
for(const property of properties){const value=property.getUnescapedValue();if(value!==null&&value.length>2&&value.charAt(0)==="'"&&value.charAt(value.length-1)===
"'"){const range=property.getValueRange();for(let i=0;i<variables.length;i++){if(util_1.Util.isInsideRange(variables[i].getRange().start,range)){variables.splice(
i,1);i--}}}}return variables}getProperties(){return super.getProperties()}};exports.Label=Label}});var require_onbuild=__commonJS({"node_modules/dockerfile-ast/lib/instructions/onbuild.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Onbuild=void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var parser_1=require_parser();var instruction_1=require_instruction();
var Onbuild=class extends instruction_1.Instruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){super(document,range,dockerfile,
escapeChar,instruction,instructionRange)}getTrigger(){let trigger=this.getTriggerWord();return trigger===null?null:trigger.toUpperCase()}getTriggerWord(){return this.
getRangeContent(this.getTriggerRange())}getTriggerRange(){let args=this.getArguments();return args.length>0?args[0].getRange():null}getTriggerInstruction(){let triggerRange=this.
getTriggerRange();if(triggerRange===null){return null}let args=this.getArguments();return parser_1.Parser.createInstruction(this.document,this.dockerfile,this.escapeChar,
vscode_languageserver_types_1.Range.create(args[0].getRange().start,this.getRange().end),this.getTriggerWord(),triggerRange)}};exports.Onbuild=Onbuild}});var require_run=__commonJS({"node_modules/dockerfile-ast/lib/instructions/run.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Run=void 0;var jsonInstruction_1=require_jsonInstruction();var Run=class extends jsonInstruction_1.JSONInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}stopSearchingForFlags(argument2){return argument2.indexOf("--")===-1}getHeredocs(){return super.
getHeredocs()}};exports.Run=Run}});var require_shell=__commonJS({"node_modules/dockerfile-ast/lib/instructions/shell.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Shell=void 0;var jsonInstruction_1=require_jsonInstruction();var Shell=class extends jsonInstruction_1.JSONInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}};exports.Shell=Shell}});var require_stopsignal=__commonJS({"node_modules/dockerfile-ast/lib/instructions/stopsignal.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",
{value:true});exports.Stopsignal=void 0;var instruction_1=require_instruction();var Stopsignal=class extends instruction_1.Instruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}};exports.Stopsignal=Stopsignal}});var require_workdir=__commonJS({"node_modules/dockerfile-ast/lib/instructions/workdir.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Workdir=void 0;var instruction_1=require_instruction();var Workdir=class extends instruction_1.Instruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}getPath(){return this.getArgumentsContent()}getAbsolutePath(){const path=this.getPath();
if(path===null||path.startsWith("/")){return path}const startLine=this.getRange().start.line;const hierarchy=this.dockerfile.getStageHierarchy(startLine);for(let i=hierarchy.
length-1;i>=0;i--){const workdirs=hierarchy[i].getWORKDIRs();for(let j=workdirs.length-1;j>=0;j--){if(workdirs[j].getRange().start.line<startLine){const parent=workdirs[j].
getAbsolutePath();if(parent===void 0||parent===null){return void 0}return parent.endsWith("/")?parent+path:parent+"/"+path}}}return void 0}};exports.Workdir=Workdir}});var require_user=__commonJS({"node_modules/dockerfile-ast/lib/instructions/user.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.User=void 0;var instruction_1=require_instruction();var User=class extends instruction_1.Instruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}};exports.User=User}});var require_volume=__commonJS({"node_modules/dockerfile-ast/lib/instructions/volume.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Volume=void 0;var jsonInstruction_1=require_jsonInstruction();var Volume=class extends jsonInstruction_1.JSONInstruction{constructor(document,range,dockerfile,escapeChar,instruction,instructionRange){
super(document,range,dockerfile,escapeChar,instruction,instructionRange)}};exports.Volume=Volume}});var require_imageTemplate=__commonJS({"node_modules/dockerfile-ast/lib/imageTemplate.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.ImageTemplate=void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var arg_1=require_arg();var cmd_1=require_cmd();var copy_1=require_copy();
var env_1=require_env();var entrypoint_1=require_entrypoint();var from_1=require_from();var healthcheck_1=require_healthcheck();var onbuild_1=require_onbuild();
var util_1=require_util();var workdir_1=require_workdir();var ImageTemplate=class{constructor(){this.comments=[];this.instructions=[]}addComment(comment){this.comments.
push(comment)}getComments(){return this.comments}addInstruction(instruction){this.instructions.push(instruction)}getInstructions(){return this.instructions}getInstructionAt(line){
for(let instruction of this.instructions){if(util_1.Util.isInsideRange(vscode_languageserver_types_1.Position.create(line,0),instruction.getRange())){return instruction}}
return null}getARGs(){let args=[];for(let instruction of this.instructions){if(instruction instanceof arg_1.Arg){args.push(instruction)}}return args}getCMDs(){let cmds=[];
for(let instruction of this.instructions){if(instruction instanceof cmd_1.Cmd){cmds.push(instruction)}}return cmds}getCOPYs(){let copies=[];for(let instruction of this.
instructions){if(instruction instanceof copy_1.Copy){copies.push(instruction)}}return copies}getENTRYPOINTs(){let froms=[];for(let instruction of this.instructions){
if(instruction instanceof entrypoint_1.Entrypoint){froms.push(instruction)}}return froms}getENVs(){let args=[];for(let instruction of this.instructions){if(instruction instanceof
env_1.Env){args.push(instruction)}}return args}getFROM(){for(const instruction of this.instructions){if(instruction instanceof from_1.From){return instruction}}
return null}getFROMs(){let froms=[];for(let instruction of this.instructions){if(instruction instanceof from_1.From){froms.push(instruction)}}return froms}getHEALTHCHECKs(){
let froms=[];for(let instruction of this.instructions){if(instruction instanceof healthcheck_1.Healthcheck){froms.push(instruction)}}return froms}getWORKDIRs(){
const workdirs=[];for(const instruction of this.instructions){if(instruction instanceof workdir_1.Workdir){workdirs.push(instruction)}}return workdirs}getOnbuildTriggers(){
let triggers=[];for(let instruction of this.instructions){if(instruction instanceof onbuild_1.Onbuild){let trigger=instruction.getTriggerInstruction();if(trigger){
triggers.push(trigger)}}}return triggers}getAvailableVariables(currentLine){const variables=[];for(const arg of this.getARGs()){if(arg.isBefore(currentLine)){const property=arg.
getProperty();if(property){const variable2=property.getName();if(variables.indexOf(variable2)===-1){variables.push(variable2)}}}}for(const env of this.getENVs()){
if(env.isBefore(currentLine)){for(const property of env.getProperties()){const variable2=property.getName();if(variables.indexOf(variable2)===-1){variables.push(
variable2)}}}}return variables}resolveVariable(variable2,line){let envs=this.getENVs();for(let i=envs.length-1;i>=0;i--){if(envs[i].isBefore(line)){for(let property of envs[i].
getProperties()){if(property.getName()===variable2){return property.getValue()}}}}let args=this.getARGs();for(let i=args.length-1;i>=0;i--){if(args[i].isBefore(
line)){let property=args[i].getProperty();if(property&&property.getName()===variable2){return property.getValue()}}}return void 0}getRange(){const instructions=this.
getInstructions();if(instructions.length===0){return vscode_languageserver_types_1.Range.create(0,0,0,0)}const instructionStart=instructions[0].getRange().start;
const instructionEnd=instructions[instructions.length-1].getRange().end;return vscode_languageserver_types_1.Range.create(instructionStart,instructionEnd)}contains(position){
const range=this.getRange();if(range===null){return false}return util_1.Util.isInsideRange(position,range)}};exports.ImageTemplate=ImageTemplate}});var require_dockerfile=__commonJS({"node_modules/dockerfile-ast/lib/dockerfile.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});
exports.Dockerfile=void 0;var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));var ast=require_main();var imageTemplate_1=require_imageTemplate();
var from_1=require_from();var util_1=require_util();var main_1=require_main();var Dockerfile=class extends imageTemplate_1.ImageTemplate{constructor(document){super();
this.initialInstructions=new imageTemplate_1.ImageTemplate;this.buildStages=[];this.directives=[];this.foundFrom=false;this.document=document}getEscapeCharacter(){
for(const directive2 of this.directives){if(directive2.getDirective()===ast.Directive.escape){const value=directive2.getValue();if(value==="\\"||value==="`"){return value}}}
return"\\"}getInitialARGs(){return this.initialInstructions.getARGs()}getContainingImage(position){let range=vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.
Position.create(0,0),this.document.positionAt(this.document.getText().length));if(!util_1.Util.isInsideRange(position,range)){return null}if(this.initialInstructions.
getComments().length>0||this.initialInstructions.getInstructions().length>0){if(util_1.Util.isInsideRange(position,this.initialInstructions.getRange())){return this.
initialInstructions}}for(const buildStage of this.buildStages){if(util_1.Util.isInsideRange(position,buildStage.getRange())){return buildStage}}return this}addInstruction(instruction){
if(instruction.getKeyword()===main_1.Keyword.FROM){this.currentBuildStage=new imageTemplate_1.ImageTemplate;this.buildStages.push(this.currentBuildStage);this.foundFrom=
true}else if(!this.foundFrom){this.initialInstructions.addInstruction(instruction)}if(this.foundFrom){this.currentBuildStage.addInstruction(instruction)}super.addInstruction(
instruction)}setDirectives(directives){this.directives=directives}getDirective(){return this.directives.length===0?null:this.directives[0]}getDirectives(){return this.
directives}resolveVariable(variable2,line){for(let from of this.getFROMs()){let range=from.getRange();if(range.start.line<=line&&line<=range.end.line){let initialARGs=new imageTemplate_1.
ImageTemplate;for(let instruction of this.initialInstructions.getARGs()){initialARGs.addInstruction(instruction)}return initialARGs.resolveVariable(variable2,line)}}
let image=this.getContainingImage(vscode_languageserver_types_1.Position.create(line,0));if(image===null){return void 0}let resolvedVariable=image.resolveVariable(
variable2,line);if(resolvedVariable===null){let initialARGs=new imageTemplate_1.ImageTemplate;for(let instruction of this.initialInstructions.getARGs()){initialARGs.
addInstruction(instruction)}return initialARGs.resolveVariable(variable2,line)}return resolvedVariable}getAvailableVariables(currentLine){if(this.getInstructionAt(
currentLine)instanceof from_1.From){let variables=[];for(let arg of this.getInitialARGs()){let property=arg.getProperty();if(property){variables.push(property.getName())}}
return variables}let image=this.getContainingImage(vscode_languageserver_types_1.Position.create(currentLine,0));return image?image.getAvailableVariables(currentLine):
[]}getParentStage(image){const templateFrom=image.getFROM();const imageName2=templateFrom===null?null:templateFrom.getImageName();if(imageName2===null){return null}
for(const from of this.getFROMs()){if(from.getBuildStage()===imageName2){const range=from.getRange();if(range.start.line===templateFrom.getRange().start.line){return null}
return this.getContainingImage(range.start)}}return null}getStageHierarchy(line){const image=this.getContainingImage(vscode_languageserver_types_1.Position.create(
line,0));if(image===null){return[]}const stages=[image];let stage=this.getParentStage(image);while(stage!==null){stages.splice(0,0,stage);stage=this.getParentStage(
stage)}return stages}getAvailableWorkingDirectories(line){const availableDirectories=new Set;for(const image of this.getStageHierarchy(line)){for(const workdir of image.
getWORKDIRs()){if(workdir.getRange().end.line<line){let directory=workdir.getAbsolutePath();if(directory!==void 0&&directory!==null){if(!directory.endsWith("/")){
directory+="/"}availableDirectories.add(directory)}}}}return Array.from(availableDirectories)}organizeComments(){const comments=this.getComments();for(let i=0;i<
comments.length;i++){if(util_1.Util.isInsideRange(comments[i].getRange().end,this.initialInstructions.getRange())){this.initialInstructions.addComment(comments[i])}else{
for(const buildStage of this.buildStages){if(util_1.Util.isInsideRange(comments[i].getRange().start,buildStage.getRange())){buildStage.addComment(comments[i])}}}}}getRange(){
const comments=this.getComments();const instructions=this.getInstructions();let range=null;if(comments.length===0){if(instructions.length>0){range=vscode_languageserver_types_1.
Range.create(instructions[0].getRange().start,instructions[instructions.length-1].getRange().end)}}else if(instructions.length===0){range=vscode_languageserver_types_1.
Range.create(comments[0].getRange().start,comments[comments.length-1].getRange().end)}else{const commentStart=comments[0].getRange().start;const commentEnd=comments[comments.
length-1].getRange().end;const instructionStart=instructions[0].getRange().start;const instructionEnd=instructions[instructions.length-1].getRange().end;if(commentStart.
line<instructionStart.line){if(commentEnd.line<instructionEnd.line){range=vscode_languageserver_types_1.Range.create(commentStart,instructionEnd)}range=vscode_languageserver_types_1.
Range.create(commentStart,commentEnd)}else if(commentEnd.line<instructionEnd.line){range=vscode_languageserver_types_1.Range.create(instructionStart,instructionEnd)}else{
range=vscode_languageserver_types_1.Range.create(instructionStart,commentEnd)}}if(range===null){if(this.directives.length===0){return null}return this.directives[0].
getRange()}else if(this.directives.length===0){return range}return vscode_languageserver_types_1.Range.create(this.directives[0].getRange().start,range.end)}};exports.
Dockerfile=Dockerfile}});var require_parser=__commonJS({"node_modules/dockerfile-ast/lib/parser.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.
Parser=void 0;var vscode_languageserver_textdocument_1=(init_main2(),__toCommonJS(main_exports2));var vscode_languageserver_types_1=(init_main(),__toCommonJS(main_exports));
var comment_1=require_comment();var parserDirective_1=require_parserDirective();var instruction_1=require_instruction();var add_1=require_add();var arg_1=require_arg();
var cmd_1=require_cmd();var copy_1=require_copy();var env_1=require_env();var entrypoint_1=require_entrypoint();var from_1=require_from();var healthcheck_1=require_healthcheck();
var label_1=require_label();var onbuild_1=require_onbuild();var run_1=require_run();var shell_1=require_shell();var stopsignal_1=require_stopsignal();var workdir_1=require_workdir();
var user_1=require_user();var volume_1=require_volume();var dockerfile_1=require_dockerfile();var util_1=require_util();var main_1=require_main();var Parser2=class _Parser{constructor(){
this.escapeChar=null}static createInstruction(document,dockerfile,escapeChar,lineRange,instruction,instructionRange){switch(instruction.toUpperCase()){case"ADD":
return new add_1.Add(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"ARG":return new arg_1.Arg(document,lineRange,dockerfile,escapeChar,
instruction,instructionRange);case"CMD":return new cmd_1.Cmd(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"COPY":return new copy_1.
Copy(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"ENTRYPOINT":return new entrypoint_1.Entrypoint(document,lineRange,dockerfile,escapeChar,
instruction,instructionRange);case"ENV":return new env_1.Env(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"FROM":return new from_1.
From(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"HEALTHCHECK":return new healthcheck_1.Healthcheck(document,lineRange,dockerfile,
escapeChar,instruction,instructionRange);case"LABEL":return new label_1.Label(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"ONBUIL\
D":return new onbuild_1.Onbuild(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"RUN":return new run_1.Run(document,lineRange,dockerfile,
escapeChar,instruction,instructionRange);case"SHELL":return new shell_1.Shell(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"STOPSI\
GNAL":return new stopsignal_1.Stopsignal(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"WORKDIR":return new workdir_1.Workdir(document,
lineRange,dockerfile,escapeChar,instruction,instructionRange);case"USER":return new user_1.User(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"\
VOLUME":return new volume_1.Volume(document,lineRange,dockerfile,escapeChar,instruction,instructionRange)}return new instruction_1.Instruction(document,lineRange,
dockerfile,escapeChar,instruction,instructionRange)}getParserDirectives(document,buffer){const directives=[];this.escapeChar="";const offset=util_1.Util.isUTF8BOM(
buffer.substring(0,1))?1:0;directiveCheck:for(let i=offset;i<buffer.length;i++){switch(buffer.charAt(i)){case" ":case"	":break;case"\r":case"\n":break directiveCheck;case"\
#":let directiveStart=-1;let directiveEnd=-1;for(let j=i+1;j<buffer.length;j++){let char=buffer.charAt(j);switch(char){case" ":case"	":if(directiveStart!==-1&&directiveEnd===
-1){directiveEnd=j}break;case"\r":case"\n":break directiveCheck;case"=":let valueStart=-1;let valueEnd=-1;if(directiveEnd===-1){directiveEnd=j}let lineEnd=buffer.
length;directiveValue:for(let k=j+1;k<buffer.length;k++){char=buffer.charAt(k);switch(char){case"\r":case"\n":if(valueStart!==-1&&valueEnd===-1){valueEnd=k}lineEnd=
k;break directiveValue;case"	":case" ":if(valueStart!==-1&&valueEnd===-1){valueEnd=k}continue;default:if(valueStart===-1){valueStart=k}break}}if(directiveStart===
-1){break directiveCheck}if(valueStart===-1){valueStart=j+1;valueEnd=lineEnd}else if(valueEnd===-1){valueEnd=buffer.length}const lineRange=vscode_languageserver_types_1.
Range.create(document.positionAt(i),document.positionAt(lineEnd));const nameRange=vscode_languageserver_types_1.Range.create(document.positionAt(directiveStart),
document.positionAt(directiveEnd));const valueRange=vscode_languageserver_types_1.Range.create(document.positionAt(valueStart),document.positionAt(valueEnd));directives.
push(new parserDirective_1.ParserDirective(document,lineRange,nameRange,valueRange));directiveStart=-1;if(buffer.charAt(valueEnd)==="\r"){i=valueEnd+1}else{i=valueEnd}
continue directiveCheck;default:if(directiveStart===-1){directiveStart=j}break}}break;default:break directiveCheck}}return directives}parse(buffer){this.document=
vscode_languageserver_textdocument_1.TextDocument.create("","",0,buffer);this.buffer=buffer;let dockerfile=new dockerfile_1.Dockerfile(this.document);let directives=this.
getParserDirectives(this.document,this.buffer);let offset=0;this.escapeChar="\\";if(directives.length>0){dockerfile.setDirectives(directives);this.escapeChar=dockerfile.
getEscapeCharacter();offset=this.document.offsetAt(vscode_languageserver_types_1.Position.create(directives.length,0))}else if(util_1.Util.isUTF8BOM(buffer.substring(
0,1))){offset=1}for(let i=offset;i<this.buffer.length;i++){const char=this.buffer.charAt(i);switch(char){case" ":case"	":case"\r":case"\n":break;case"#":i=this.
processComment(dockerfile,i);break;default:i=this.processInstruction(dockerfile,char,i);break}}dockerfile.organizeComments();return dockerfile}processInstruction(dockerfile,char,start){
let instruction=char;let instructionEnd=-1;let escapedInstruction=false;instructionCheck:for(let i=start+1;i<this.buffer.length;i++){char=this.buffer.charAt(i);
switch(char){case this.escapeChar:escapedInstruction=true;char=this.buffer.charAt(i+1);if(char==="\r"||char==="\n"){if(instructionEnd===-1){instructionEnd=i}i++}else if(char===
" "||char==="	"){for(let j=i+2;j<this.buffer.length;j++){switch(this.buffer.charAt(j)){case" ":case"	":break;case"\r":case"\n":i=j;continue instructionCheck;default:
instructionEnd=i+1;instruction=instruction+this.escapeChar;i=j-2;continue instructionCheck}}instructionEnd=i+1;instruction=instruction+this.escapeChar;break instructionCheck}else{
instructionEnd=i+1;instruction=instruction+this.escapeChar;escapedInstruction=false}break;case" ":case"	":if(escapedInstruction){escapeCheck:for(let j=i+1;j<this.
buffer.length;j++){switch(this.buffer.charAt(j)){case" ":case"	":break;case"\r":case"\n":i=j;continue instructionCheck;default:break escapeCheck}}escapedInstruction=
false}if(instructionEnd===-1){instructionEnd=i}i=this.processArguments(dockerfile,instruction,instructionEnd,start,i);dockerfile.addInstruction(this.createInstruction(
dockerfile,instruction,start,instructionEnd,i));return i;case"\r":case"\n":if(escapedInstruction){continue}if(instructionEnd===-1){instructionEnd=i}dockerfile.addInstruction(
this.createInstruction(dockerfile,instruction,start,i,i));return i;case"#":if(escapedInstruction){continue}default:instructionEnd=i+1;instruction=instruction+char;
escapedInstruction=false;break}}if(instructionEnd===-1){instructionEnd=this.buffer.length}dockerfile.addInstruction(this.createInstruction(dockerfile,instruction,
start,instructionEnd,this.buffer.length));return this.buffer.length}processHeredocs(instruction,offset){let keyword=instruction.getKeyword();if(keyword===main_1.
Keyword.ONBUILD){instruction=instruction.getTriggerInstruction();if(instruction===null){return offset}keyword=instruction.getKeyword()}if(keyword!==main_1.Keyword.
ADD&&keyword!==main_1.Keyword.COPY&&keyword!==main_1.Keyword.RUN){return offset}const heredocs=[];let tabbed=false;for(const arg of instruction.getArguments()){
const value=arg.getValue();if(value.startsWith("<<")&&value.length>2){if(value.startsWith("<<-")){tabbed=true}const name3=util_1.Util.parseHeredocName(value);if(name3!==
null){heredocs.push(name3)}}}if(heredocs.length>0){for(const heredoc of heredocs){offset=this.parseHeredoc(heredoc,offset,tabbed)}}return offset}processArguments(dockerfile,instruction,instructionEnd,start,offset){
let escaped=false;argumentsCheck:for(let i=offset+1;i<this.buffer.length;i++){switch(this.buffer.charAt(i)){case"\r":case"\n":if(escaped){continue}return this.processHeredocs(
this.createInstruction(dockerfile,instruction,start,instructionEnd,i),i);case this.escapeChar:const next=this.buffer.charAt(i+1);if(next==="\n"||next==="\r"){escaped=
true;i++}else if(next===" "||next==="	"){for(let j=i+2;j<this.buffer.length;j++){switch(this.buffer.charAt(j)){case" ":case"	":break;case"\r":case"\n":escaped=true;default:
i=j;continue argumentsCheck}}return this.buffer.length}continue;case"#":if(escaped){i=this.processComment(dockerfile,i);continue argumentsCheck}break;case" ":case"\
	":break;default:if(escaped){escaped=false}break}}return this.buffer.length}processComment(dockerfile,start){let end=this.buffer.length;commentLoop:for(let i=start+
1;i<this.buffer.length;i++){switch(this.buffer.charAt(i)){case"\r":case"\n":end=i;break commentLoop}}const range=vscode_languageserver_types_1.Range.create(this.
document.positionAt(start),this.document.positionAt(end));dockerfile.addComment(new comment_1.Comment(this.document,range));return end}parseHeredoc(heredocName,offset,tabbed){
let startWord=-1;let lineStart=true;for(let i=offset;i<this.buffer.length;i++){switch(this.buffer.charAt(i)){case" ":lineStart=false;break;case"	":if(!tabbed){lineStart=
false}break;case"\r":case"\n":if(startWord!==-1&&heredocName===this.buffer.substring(startWord,i)){return i}startWord=-1;lineStart=true;break;default:if(lineStart){
startWord=i;lineStart=false}break}}return this.buffer.length}createInstruction(dockerfile,instruction,start,instructionEnd,end){const startPosition=this.document.
positionAt(start);const instructionRange=vscode_languageserver_types_1.Range.create(startPosition,this.document.positionAt(instructionEnd));const lineRange=vscode_languageserver_types_1.
Range.create(startPosition,this.document.positionAt(end));return _Parser.createInstruction(this.document,dockerfile,this.escapeChar,lineRange,instruction,instructionRange)}};
exports.Parser=Parser2}});var require_main=__commonJS({"node_modules/dockerfile-ast/lib/main.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.DockerfileParser=
exports.DefaultVariables=exports.Directive=exports.Keyword=exports.Workdir=exports.Volume=exports.User=exports.Stopsignal=exports.Shell=exports.Run=exports.PropertyInstruction=
exports.Onbuild=exports.ModifiableInstruction=exports.Label=exports.JSONInstruction=exports.Heredoc=exports.Healthcheck=exports.From=exports.Env=exports.Entrypoint=
exports.Copy=exports.Cmd=exports.Arg=exports.Add=exports.Variable=exports.Property=exports.ParserDirective=exports.Line=exports.Instruction=exports.Flag=exports.
Comment=exports.JSONArgument=exports.Argument=void 0;var argument_1=require_argument();Object.defineProperty(exports,"Argument",{enumerable:true,get:function(){
return argument_1.Argument}});var jsonArgument_1=require_jsonArgument();Object.defineProperty(exports,"JSONArgument",{enumerable:true,get:function(){return jsonArgument_1.
JSONArgument}});var comment_1=require_comment();Object.defineProperty(exports,"Comment",{enumerable:true,get:function(){return comment_1.Comment}});var parser_1=require_parser();
var flag_1=require_flag();Object.defineProperty(exports,"Flag",{enumerable:true,get:function(){return flag_1.Flag}});var instruction_1=require_instruction();Object.
defineProperty(exports,"Instruction",{enumerable:true,get:function(){return instruction_1.Instruction}});var line_1=require_line();Object.defineProperty(exports,
"Line",{enumerable:true,get:function(){return line_1.Line}});var parserDirective_1=require_parserDirective();Object.defineProperty(exports,"ParserDirective",{enumerable:true,
get:function(){return parserDirective_1.ParserDirective}});var property_1=require_property();Object.defineProperty(exports,"Property",{enumerable:true,get:function(){
return property_1.Property}});var variable_1=require_variable();Object.defineProperty(exports,"Variable",{enumerable:true,get:function(){return variable_1.Variable}});
var add_1=require_add();Object.defineProperty(exports,"Add",{enumerable:true,get:function(){return add_1.Add}});var arg_1=require_arg();Object.defineProperty(exports,
"Arg",{enumerable:true,get:function(){return arg_1.Arg}});var cmd_1=require_cmd();Object.defineProperty(exports,"Cmd",{enumerable:true,get:function(){return cmd_1.
Cmd}});var copy_1=require_copy();Object.defineProperty(exports,"Copy",{enumerable:true,get:function(){return copy_1.Copy}});var entrypoint_1=require_entrypoint();
Object.defineProperty(exports,"Entrypoint",{enumerable:true,get:function(){return entrypoint_1.Entrypoint}});var env_1=require_env();Object.defineProperty(exports,
"Env",{enumerable:true,get:function(){return env_1.Env}});var from_1=require_from();Object.defineProperty(exports,"From",{enumerable:true,get:function(){return from_1.
From}});var healthcheck_1=require_healthcheck();Object.defineProperty(exports,"Healthcheck",{enumerable:true,get:function(){return healthcheck_1.Healthcheck}});
var heredoc_1=require_heredoc();Object.defineProperty(exports,"Heredoc",{enumerable:true,get:function(){return heredoc_1.Heredoc}});var jsonInstruction_1=require_jsonInstruction();
Object.defineProperty(exports,"JSONInstruction",{enumerable:true,get:function(){return jsonInstruction_1.JSONInstruction}});var label_1=require_label();Object.defineProperty(
exports,"Label",{enumerable:true,get:function(){return label_1.Label}});var modifiableInstruction_1=require_modifiableInstruction();Object.defineProperty(exports,
"ModifiableInstruction",{enumerable:true,get:function(){return modifiableInstruction_1.ModifiableInstruction}});var onbuild_1=require_onbuild();Object.defineProperty(
exports,"Onbuild",{enumerable:true,get:function(){return onbuild_1.Onbuild}});var propertyInstruction_1=require_propertyInstruction();Object.defineProperty(exports,
"PropertyInstruction",{enumerable:true,get:function(){return propertyInstruction_1.PropertyInstruction}});var run_1=require_run();Object.defineProperty(exports,
"Run",{enumerable:true,get:function(){return run_1.Run}});var shell_1=require_shell();Object.defineProperty(exports,"Shell",{enumerable:true,get:function(){return shell_1.
Shell}});var stopsignal_1=require_stopsignal();Object.defineProperty(exports,"Stopsignal",{enumerable:true,get:function(){return stopsignal_1.Stopsignal}});var user_1=require_user();
Object.defineProperty(exports,"User",{enumerable:true,get:function(){return user_1.User}});var volume_1=require_volume();Object.defineProperty(exports,"Volume",
{enumerable:true,get:function(){return volume_1.Volume}});var workdir_1=require_workdir();Object.defineProperty(exports,"Workdir",{enumerable:true,get:function(){
return workdir_1.Workdir}});var Keyword;(function(Keyword2){Keyword2["ADD"]="ADD";Keyword2["ARG"]="ARG";Keyword2["CMD"]="CMD";Keyword2["COPY"]="COPY";Keyword2["\
ENTRYPOINT"]="ENTRYPOINT";Keyword2["ENV"]="ENV";Keyword2["EXPOSE"]="EXPOSE";Keyword2["FROM"]="FROM";Keyword2["HEALTHCHECK"]="HEALTHCHECK";Keyword2["LABEL"]="LAB\
EL";Keyword2["MAINTAINER"]="MAINTAINER";Keyword2["ONBUILD"]="ONBUILD";Keyword2["RUN"]="RUN";Keyword2["SHELL"]="SHELL";Keyword2["STOPSIGNAL"]="STOPSIGNAL";Keyword2["\
USER"]="USER";Keyword2["VOLUME"]="VOLUME";Keyword2["WORKDIR"]="WORKDIR"})(Keyword||(exports.Keyword=Keyword={}));var Directive;(function(Directive2){Directive2["\
escape"]="escape";Directive2["syntax"]="syntax"})(Directive||(exports.Directive=Directive={}));exports.DefaultVariables=["ALL_PROXY","all_proxy","FTP_PROXY","ft\
p_proxy","HTTP_PROXY","http_proxy","HTTPS_PROXY","https_proxy","NO_PROXY","no_proxy"];var DockerfileParser2;(function(DockerfileParser3){function parse4(content){
let parser=new parser_1.Parser;return parser.parse(content)}DockerfileParser3.parse=parse4})(DockerfileParser2||(exports.DockerfileParser=DockerfileParser2={}))}});import{posix}from"node:path";function cleanPath(path){return posix.normalize(path).replace(/(?<=.)\/+$/,"")}function joinPath(folder,path){return cleanPath(`${folder}\
/${path}`)}function relativeTo(folder,path){if(folder===".")return path;return path.startsWith(`${folder}/`)?path.slice(folder.length+1):null}function globToRegExp(glob){const characters=[...glob];let source="";for(let at2=0;at2<characters.length;at2++){const character=characters[at2]??"";if(character===
"*")source+=anyName;else if(character==="?")source+="[^/]";else if(character==="["){const set=readSet(characters,at2+1);if(set===null)return null;source+=set.source;
at2=set.end}else if(character==="\\"){const escaped=characters[++at2];if(escaped===void 0)return null;source+=literal(escaped)}else source+=literal(character)}return compileGlob(
source,"su")}var maxSource=16*1024;var maxTries=4;function compileGlob(source,flags){if(source.length>maxSource)return null;const parts=source.split(/(\[\^\/\]\*|\(\.\*\/\)\?|\.\*)/);
const hasSet=parts.some((part,at2)=>at2%2===0&&part.includes("["));let tries=0;let linear="";for(let at2=0;at2<parts.length;at2+=2){const[star,text=""]=[parts[at2-
1]??"",parts[at2]??""];const isFirstFit=star===anyName&&parts[at2+1]===anyName&&!hasSet;linear+=isFirstFit?`(?=(?<at${at2}>${anyName}?${text}))\\k<at${at2}>`:star+
text;if(star!==""&&!isFirstFit)tries++}return tries>maxTries?null:new RegExp(`^${linear}$`,flags)}var anyName="[^/]*";function hasWildcard(path){return/[*?[]/.test(
path.replace(/\\./gs,""))}function readSet(characters,start){let at2=start;const negated=characters[at2]==="^";if(negated)at2++;let ranges="";for(let first=true;first||
characters[at2]!=="]";first=false){const low=readSetCharacter(characters,at2);if(low===null)return null;at2=low.next;let high=low;if(characters[at2]==="-"){const read5=readSetCharacter(
characters,at2+1);if(read5===null)return null;high=read5;at2=high.next}if((low.character.codePointAt(0)??0)<=(high.character.codePointAt(0)??0)){ranges+=`${literal(
low.character)}-${literal(high.character)}`}}return{source:`[${negated?"^":""}${ranges}]`,end:at2}}function readSetCharacter(characters,at2){const escaped=characters[at2]===
"\\";const character=characters[escaped?at2+1:at2];if(character===void 0||!escaped&&(character==="-"||character==="]"))return null;const next=at2+(escaped?2:1);
return next<characters.length?{character,next}:null}function literal(character){return/[\^$\\.*+?()[\]{}|/-]/.test(character)?`\\u{${(character.codePointAt(0)??
0).toString(16)}}`:character}var blank=/[\t\v\f\r ]+/;var leading=/^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;var space=/[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
function isSpace(character){const code=character.charCodeAt(0);return code<128?code===32||code>=9&&code<=13:space.test(character)}function trimStart(text){return isSpace(
text.charAt(0))?text.replace(leading,""):text}function trimEnd(text){let end=text.length;while(end>0&&isSpace(text.charAt(end-1)))end--;return text.slice(0,end)}
function trim(text){return trimEnd(trimStart(text))}function lex(source,options2){try{return new Lexer(source,options2).all()}catch(error){if(error instanceof LexError)return null;throw error}}var LexError=class extends Error{};
var specialParameters="@*#?-$!0";var digit=new RegExp("\\p{Nd}","u");var nameCharacter=/[\p{L}\p{Nd}_]/u;var Lexer=class{source;rawQuotes;escapeToken;rawEscapes;at=0;word="";constructor(source,options2){
this.source=source.replace(/^\uFEFF/,"");this.rawQuotes=options2.rawQuotes;this.escapeToken=options2.escapeToken;this.rawEscapes=options2.rawEscapes}all(){return this.
until("",this.rawEscapes)}peek(){return this.source.charAt(this.at)}next(){return this.source.charAt(this.at++)}until(stop,rawEscapes){const outer=this.rawEscapes;
this.rawEscapes=rawEscapes;this.word="";const words2=[];let text="";const flush=()=>{if(this.word!=="")words2.push(this.word);this.word=""};const add=character=>{
if(isSpace(character))flush();else this.word+=character};while(this.at<this.source.length){const character=this.peek();if(stop!==""&&character===stop){this.at++;
flush();this.rawEscapes=outer;return{text,words:words2}}const special=this.special(character);if(special!==null){if(character==="$")for(const part of special)add(
part);else this.word+=special;text+=special;continue}this.at++;if(character!==this.escapeToken){add(character);text+=character;continue}if(this.rawEscapes){this.
word+=character;text+=character}if(this.at>=this.source.length)break;const escaped=this.next();this.word+=escaped;text+=escaped}if(stop!=="")throw new LexError;
flush();this.rawEscapes=outer;return{text,words:words2}}special(character){switch(character){case"'":return this.singleQuoted();case'"':return this.doubleQuoted();case"\
$":return this.dollar();case"<":return this.angle();default:return null}}singleQuoted(){const close=this.source.indexOf("'",this.at+1);if(close<0)throw new LexError;
const text=this.source.slice(this.at+1,close);this.at=close+1;return this.rawQuotes?`'${text}'`:text}doubleQuoted(){this.at++;let text=this.rawQuotes?'"':"";for(;;){
if(this.at>=this.source.length)throw new LexError;if(this.peek()==="$"){text+=this.dollar();continue}let character=this.next();if(character==='"')return this.rawQuotes?
text+character:text;if(character===this.escapeToken){if(this.rawEscapes)text+=character;if(this.at>=this.source.length)continue;if(`"$${this.escapeToken}`.includes(
this.peek()))character=this.next()}text+=character}}dollar(){this.at++;if(this.peek()!=="{")return`$${this.name()}`;this.at++;if(this.at>=this.source.length||"{\
}:".includes(this.peek()))throw new LexError;const name3=this.name();let modifier=this.next();if(modifier==="}")return`\${${name3}}`;if(modifier==="/"){if(this.
peek()==="/")this.at++;const pattern=this.until("/",true).text;return`\${${name3}/${pattern}/${this.until("}",true).text}}`}if(modifier===":")modifier+=this.next();else if(!"\
+-?#%".includes(modifier))throw new LexError;if(modifier===":#"||modifier===":%")throw new LexError;const rawEscapes=modifier==="#"||modifier==="%";return`\${${name3}${modifier}${this.
until("}",rawEscapes).text}}`}name(){const start=this.at;if(this.at<this.source.length&&specialParameters.includes(this.peek())&&this.peek()!=="0"){return this.
next()}const allowed=digit.test(this.peek())?digit:nameCharacter;while(this.at<this.source.length&&allowed.test(this.peek()))this.at++;return this.source.slice(
start,this.at)}angle(){this.at++;if(this.peek()!=="<")return"<";const start=this.at-1;this.at++;while(this.at<this.source.length&&" 	\r".includes(this.peek()))this.
at++;return this.source.slice(start,this.at)}};var escapeToken="\\";var mayHoldHeredoc=new Set(["ADD","COPY","RUN"]);var form=/^\d*<<(-?)[\t\n\f\r ]*([^<]*)$/;function allowsHeredoc(parts){return mayHoldHeredoc.
has(parts.keyword)&&parts.json===null}function announcedHeredocs(text){const found=[];const line=lex(text,{rawQuotes:true,rawEscapes:true,escapeToken});for(const word of line?.
words??[]){const heredoc=parseHeredoc(word);if(heredoc==="invalid")return null;if(heredoc)found.push(heredoc)}return found}function parseHeredoc(word){const match=form.
exec(word);if(!match?.[2])return null;const rest=lex(match[2],{rawQuotes:false,rawEscapes:false,escapeToken});if(rest===null)return"invalid";const[delimiter]=rest.
words;if(delimiter===void 0||rest.words.length>1)return null;return{delimiter,stripTabs:match[1]==="-"}}function isHeredoc(word){const heredoc=parseHeredoc(word);
return heredoc!==null&&heredoc!=="invalid"}function compilePatterns(lines){const patterns=[];for(const line of lines){const trimmed=trim(line);if(trimmed==="")continue;const pattern=compilePattern(cleanPath(
trimmed));if(pattern===null)return null;patterns.push(pattern)}return matcher(patterns)}function matcher(patterns){const folders=new Map;const answers=new Map;function look2(path){
const slash=path.lastIndexOf("/");const above2=slash<0?null:lookFolder(path.slice(0,slash));let matched=false;const byPattern=patterns.map((pattern,index)=>{const inherited2=above2?.
byPattern[index]??false;const match=inherited2||pattern.exception===matched&&pattern.matches(path);if(match)matched=!pattern.exception;return match});return{matched,
byPattern}}function lookFolder(path){const known4=folders.get(path)??look2(path);folders.set(path,known4);return known4}return path=>{if(patterns.length===0)return false;
const answer=answers.get(path)??look2(path).matched;answers.set(path,answer);return answer}}function compilePattern(cleaned){const exception=cleaned.startsWith(
"!");const text=exception?cleaned.slice(1):cleaned;if(text===""||badPattern(text))return null;const matches=compileText(text);return matches&&{exception,matches}}
function badPattern(text){let left=".";for(const part of partsBetweenStars(text)){const glob=globToRegExp(part);if(glob===null)return true;if(!glob.test(left))return false;
left=""}return false}function partsBetweenStars(text){const parts=[""];let inSet=false;for(let at2=0;at2<text.length;at2++){const character=text.charAt(at2);if(character===
"*"&&!inSet){parts.push("");continue}if(character==="[")inSet=true;if(character==="]")inSet=false;parts.push(parts.pop()+character+(character==="\\"?text.charAt(
++at2):""))}return parts.filter(part=>part!=="")}function compileText(text){let source="";let set=-1;let kind="exact";for(let at2=0;at2<text.length;at2++){const character=text.
charAt(at2);const start=at2;if(character==="*"&&text[at2+1]==="*"){at2+=text[at2+2]==="/"?2:1;if(at2+1<text.length){source+="(.*/)?";kind="expression"}else if(kind===
"exact")kind="prefix";else{source+=".*";kind="expression"}if(start===0)kind="suffix";continue}if(character==="\\"){const escaped=escapeSequence(text.charAt(++at2));
if(escaped===null)return null;source+=escaped;kind="expression"}else if(character==="]"){const member=set>=0&&/^\^?$/.test(source.slice(set));source+=member?"\\]":
"]";if(!member)set=-1;kind="expression"}else if(character==="["){source+="[";if(set<0)set=source.length;kind="expression"}else if(character==="*"||character==="\
?"){source+=character==="*"?"[^/]*":"[^/]";set=-1;kind="expression"}else source+=".+()|{}$/".includes(character)?`\\${character}`:character}switch(kind){case"ex\
act":return path=>path===text;case"prefix":return path=>path.startsWith(text.slice(0,-2));case"suffix":return path=>path.endsWith(text.slice(2))||text[2]==="/"&&
path===text.slice(3);case"expression":return expression(source)}}function expression(source){if(source.includes("[[:"))return null;for(const flags of["su","s"]){
try{const compiled=compileGlob(source,flags);return compiled&&(path=>compiled.test(path))}catch{}}return null}function escapeSequence(character){if(character===
"")return"\\";if(character==="a")return"\\x07";if(/[dDwWsSbBfnrtv]/.test(character))return`\\${character}`;if(/[0-9A-Za-z]/.test(character))return null;return/[\^$\\.*+?()[\]{}|/-]/.
test(character)?`\\${character}`:character}function readCopied(instruction,ignore,escapeToken2){if(instruction.keyword!=="COPY"&&instruction.keyword!=="ADD")return null;const words2=instruction.json??instruction.
value.split(blank);const written=words2.slice(0,-1).filter(word=>!isHeredoc(word));const last=words2.at(-1);if(last===void 0||words2.length<2)return null;const plain2=word=>lex(
word,{rawQuotes:false,rawEscapes:false,escapeToken:escapeToken2})?.text??null;const read5=hasFlag(instruction,"from")?[]:written.map(plain2);const sources=read5.
filter(source=>source!==null).filter(source=>!isRemote(source));const matchers=sources.map(source=>sourceMatcher(source,instruction));const certain=!read5.includes(
null)&&!matchers.includes(null)&&!sources.some(source=>source.includes("$"));const selected=certain?matchers.filter(matcher2=>matcher2!==null):[()=>true];return{
sources,destination:plain2(last)??last,certain,covers:path=>!ignore.ignores(path)&&selected.some(selects=>selects(path))}}function hasFlag(instruction,name3){return instruction.
flags.some(flag2=>flag2.name===name3&&flag2.value!=="false")}function isRemote(source){return/^(?:[a-z]+:\/\/|git@)/.test(source)}var maxPath=4096;var maxStars=4;
function sourceMatcher(source,instruction){const exclude=compilePatterns(instruction.flags.flatMap(({name:name3,value})=>name3==="exclude"&&value!==null?[value]:
[]));if(exclude===null)return null;if(hasFlag(instruction,"parents"))return parentsMatcher(source,exclude);const path=fromRoot(source);if(!hasWildcard(path)){return candidate=>{
const inside=below(path,candidate);return inside!==null&&(inside===""||!exclude(inside))}}if(path.length>maxPath)return null;const glob=globToRegExp(path);if(glob===
null)return path.split("*").length>maxStars?null:()=>false;return candidate=>upwards(candidate).some(folder=>glob.test(folder)&&(folder===candidate||!exclude(candidate.
slice(folder.length+1))))}function parentsMatcher(source,exclude){const pivot=source.indexOf("/./");const folder=fromRoot(pivot<0?"":source.slice(0,pivot));const include=compilePatterns(
[fromRoot(pivot<0?source:source.slice(pivot+3))]);if(include===null||hasWildcard(folder))return null;return candidate=>{const inside=below(folder,candidate);return inside!==
null&&include(inside)&&!exclude(inside)}}function fromRoot(source){return cleanPath(`/${source}`).slice(1)}function below(folder,path){if(folder==="")return path;
if(path===folder)return"";return path.startsWith(`${folder}/`)?path.slice(folder.length+1):null}function upwards(path){const paths=[path];for(let at2=path.lastIndexOf(
"/");at2>0;at2=path.lastIndexOf("/",at2-1))paths.push(path.slice(0,at2));return paths}var import_dockerfile_ast=__toESM(require_main(),1);function readAst(text){try{return import_dockerfile_ast.DockerfileParser.parse(text).getInstructions().map(instruction=>({
keyword:instruction.getKeyword(),startLine:instruction.getRange().start.line+1,delimiters:delimiters(instruction)}))}catch{return null}}function delimiters(instruction){
if(!instruction.getTextContent().includes("<<"))return[];const reader=instruction;return reader.getHeredocs?.().map(heredoc=>heredoc.getName())??[]}function byteOffsets(text,first){if(/^[\0-\x7f]*$/.test(text))return offset=>first+offset;const table11=new Uint32Array(text.length+1);let bytes=first;for(let at2=0;at2<
text.length;at2++){table11[at2]=bytes;const code=text.codePointAt(at2)??0;bytes+=code<128?1:code<2048?2:code<65536?3:4;if(code>=65536)table11[++at2]=bytes-4}table11[text.
length]=bytes;return offset=>table11[offset]??bytes}var odd=/<<|\r(?!\n)|[^\t\n\r\x20-\x7e\u00a1-\u167f\u2030-\u205e\u2070-\u2fff\u3001-\ufefe\uff00-\uffef]|^[ \t]*#[ \t]*escape|\\\\[ \t]*\r?$|\\[ \t]+(\r?$|\\)|^[ \t]*\\\r?$|^[ \t]*\w+[ \t]*\\\r?$|^[ \t]*`|\\\s*(?![\s\S])/im;
function isPlain(text){return!odd.test(text)}var mayBeJson=new Set(["ADD","CMD","COPY","ENTRYPOINT","HEALTHCHECK","RUN","SHELL","VOLUME"]);function readInstruction(line,escapeToken2){const text=trim(line);
const gap=blank.exec(text);const keyword=(gap?text.slice(0,gap.index):text).toUpperCase();const rest=gap?text.slice(gap.index+gap[0].length):"";const{words:words2,
end}=readFlags(rest,escapeToken2);const value=trim(rest.slice(end));const{json,badJson}=mayBeJson.has(keyword)?readJson(keyword==="HEALTHCHECK"?value.replace(/^[^\t-\r ]+[\t-\r ]*/,
""):value):{json:null,badJson:false};return{keyword,flags:words2.map(flag),value,json,badJson}}function flag(word){const equals=word.indexOf("=");return equals<
0?{name:word.slice(2),value:null}:{name:word.slice(2,equals),value:word.slice(equals+1)}}var asciiSpace=/[\t-\r ]/;function readFlags(text,escapeToken2){const words2=[];
let at2=0;for(;;){while(at2<text.length&&asciiSpace.test(text.charAt(at2)))at2++;if(!text.startsWith("--",at2))return{words:words2,end:at2};const{word,end}=readFlag(
text,at2,escapeToken2);at2=end;if(word==="--")return{words:words2,end:at2};words2.push(word)}}function readFlag(text,start,escapeToken2){let word="";let quote="";
let at2=start;for(;at2<text.length;at2++){let character=text.charAt(at2);if(quote===""&&asciiSpace.test(character))break;if(character===quote){quote="";continue}
if(quote===""&&(character==="'"||character==='"')){quote=character;continue}if(character===escapeToken2){if(at2+1===text.length)continue;character=text.charAt(++at2)}
word+=character}return{word,end:at2}}function readJson(value){const text=trimStart(value);if(!text.startsWith("["))return{json:null,badJson:false};let parsed;try{
parsed=JSON.parse(text)}catch{return{json:null,badJson:false}}const strings2=parsed;const badJson=strings2.some(item=>typeof item!=="string");return{json:badJson?
null:strings2,badJson}}var name=/^[a-z][a-z0-9-_.]*$/;function readFrom(value){const[base="",as,alias,...more]=value.split(blank);if(base===""||more.length>0)return null;if(as===void 0)
return{base,name:null};if(as.toLowerCase()!=="as"||alias===void 0)return null;return name.test(alias.toLowerCase())?{base,name:alias.toLowerCase()}:null}function readStages(instructions){
const stages=[];const byName=new Map;let members2=[];for(const instruction of instructions){if(instruction.keyword!=="FROM"){members2.push(instruction);continue}
members2=[instruction];const from=readFrom(instruction.value);const base=from?.base??instruction.value;const stage={index:stages.length,name:from?.name??null,base,
baseStage:byName.get(base)??null,instructions:members2};stages.push(stage);if(stage.name!==null)byName.set(stage.name,stage)}return stages}function splitWords(text,escapeToken2){const words2=[];let word="";let inWord=false;let quote="";for(let at2=0;at2<text.length;at2++){const character=text.charAt(
at2);if(quote===""&&isSpace(character)){if(inWord&&word!=="")words2.push(word);word="";inWord=false;continue}inWord=true;if(character===escapeToken2&&quote!=="'"){
if(at2+1===text.length)break;word+=character+text.charAt(++at2);continue}if(quote===""&&(character==="'"||character==='"'))quote=character;else if(character===quote)
quote="";word+=character}if(word!=="")words2.push(word);return words2}function readPairs(keyword,value,escapeToken2){const words2=splitWords(value,escapeToken2);
const[first]=words2;if(first===void 0)return null;if(keyword!=="ARG"&&!first.includes("=")){const old=/^([^\t\v\f\r ]*)[\t\v\f\r ]+(.*)$/s.exec(value);return old?.[1]?
[{name:old[1],value:old[2]??""}]:null}const pairs2=words2.map(pair);const complete=pairs2.every(({name:name3,value:value2})=>name3!==""&&(value2!==null||keyword===
"ARG"));return complete?pairs2:null}function pair(word){const equals=word.indexOf("=");return equals<0?{name:word,value:null}:{name:word.slice(0,equals),value:word.
slice(equals+1)}}var something=({keyword,value,json})=>value===""||json?.length===0?`${keyword} has no arguments.`:null;var pairs=({keyword,value},escapeToken2)=>readPairs(keyword,
value,escapeToken2)===null?`${keyword} is not of the form name=value.`:null;var anything=()=>null;var copy=({keyword,value,json})=>{const words2=json??value.split(
blank);if(words2.length<2)return`${keyword} has no destination.`;return isHeredoc(words2.at(-1)??"")?`${keyword} has a heredoc for its destination.`:null};var healthcheck=({
value,json})=>{const[type="",rest=""]=value.split(/[\t-\r ]+(.*)/s);switch(type.toUpperCase()){case"NONE":return rest===""?null:"HEALTHCHECK NONE takes no argum\
ents.";case"CMD":return rest===""||json?.length===0?"HEALTHCHECK CMD has no command.":null;default:return"HEALTHCHECK takes NONE or CMD."}};var onbuild=({value},escapeToken2)=>{
if(value==="")return"ONBUILD has no arguments.";const inner=readInstruction(value,escapeToken2);if(inner.badJson)return"The exec form may hold strings only.";const paired=inner.
keyword==="ENV"||inner.keyword==="LABEL";if(paired&&inner.value!==""&&readPairs(inner.keyword,inner.value,escapeToken2)===null){return`${inner.keyword} is not o\
f the form name=value.`}return["ONBUILD","FROM","MAINTAINER"].includes(trim(inner.keyword))?`ONBUILD cannot hold ${inner.keyword}.`:null};var rules={ADD:{flags:[
"chown","chmod","link","keep-git-dir","checksum","unpack","exclude"],check:copy},ARG:{flags:null,check:pairs},CMD:{flags:[],check:anything},COPY:{flags:["chown",
"from","chmod","link","exclude","parents"],check:copy},ENTRYPOINT:{flags:[],check:anything},ENV:{flags:[],check:pairs},EXPOSE:{flags:[],check:something},FROM:{flags:[
"platform"],check:({value})=>readFrom(value)?null:"FROM is not of the form image or image AS name."},HEALTHCHECK:{flags:["interval","timeout","start-period","st\
art-interval","retries"],check:healthcheck},LABEL:{flags:[],check:pairs},MAINTAINER:{flags:[],check:something},ONBUILD:{flags:[],check:onbuild},RUN:{flags:["mou\
nt","network","security","device"],check:anything},SHELL:{flags:[],check:({json})=>json?.length?null:"SHELL takes the exec form only."},STOPSIGNAL:{flags:null,check:something},
USER:{flags:[],check:something},VOLUME:{flags:[],check:(instruction,escapeToken2)=>(instruction.json??instruction.value.split(blank)).some(path=>trim(path)==="")?
"VOLUME has an empty path.":something(instruction,escapeToken2)},WORKDIR:{flags:[],check:something}};function firstRejected(instructions,escapeToken2){let staged=false;
for(const instruction of instructions){const message=rejection(instruction,escapeToken2,staged);if(message!==null)return{line:instruction.startLine,message};staged||=
instruction.keyword==="FROM"}return staged?null:{line:1,message:"The file has no FROM."}}function rejection(instruction,escapeToken2,staged){const rule=Object.hasOwn(
rules,instruction.keyword)?rules[instruction.keyword]:void 0;if(rule===void 0)return`${shown(instruction.keyword)} is not an instruction.`;const unknown=instruction.
flags.find(({name:name3})=>rule.flags?.includes(name3)===false);if(unknown)return`${instruction.keyword} has no flag --${shown(unknown.name)} that is known here\
.`;const message=rule.check(instruction,escapeToken2);if(message!==null)return message;return staged||["ARG","FROM"].includes(instruction.keyword)?null:`${instruction.
keyword} stands before the first FROM.`}function shown(word){const plain2=word.replace(/[^\x20-\x7e]/g,"?");return plain2===""?"An empty line":plain2.length>30?
`${plain2.slice(0,30)}\u2026`:plain2}var known=new Set(["syntax","escape","check"]);var form2=/^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*(.+?)[\t\n\f\r ]*$/;function readDirectives(lines){const values=new Map;
const shebang=lines.count>0&&lines.text(0).startsWith("#!");let escapeToken2="\\";for(let index=shebang?1:0;index<lines.count;index++){const line=trimStart(lines.
text(index));const match=line.startsWith("#")?form2.exec(trimStart(line.slice(1))):null;const name3=match?.[1]?.toLowerCase()??"";const value=match?.[2]??"";if(!known.
has(name3))break;if(values.has(name3)&&!shebang)return{values,escape:escapeToken2,problem:repeated(index+1,name3)};if(name3==="escape"&&!shebang){if(value!=="\\"&&
value!=="`")return{values,escape:escapeToken2,problem:badEscape(index+1)};escapeToken2=value}values.set(name3,value)}return{values,escape:escapeToken2,problem:null}}
function repeated(line,name3){return{line,message:`The directive "${name3}" stands twice at the top of the file.`}}function badEscape(line){return{line,message:'\
The directive "escape" allows a backslash or a backtick only.'}}var maxLineBytes=64*1024;function splitLines(text){const starts=[0];for(let at2=text.indexOf("\n");at2>=0;at2=text.indexOf("\n",at2+1))starts.push(at2+1);if(starts.
at(-1)!==text.length)starts.push(text.length);const start=index=>starts[index]??text.length;const raw=index=>text.slice(start(index),start(index+1));return{count:starts.
length-1,start,raw,text(index){let end=start(index+1);while(end>start(index)&&(text[end-1]==="\n"||text[end-1]==="\r"))end--;return text.slice(start(index),end)},
tooLong(){return starts.findIndex((from,index)=>{const length=start(index+1)-from;if(length*3<maxLineBytes)return false;return Buffer.byteLength(raw(index).replace(
/\n$/,""))>=maxLineBytes})}}}function splitDockerfile(text){const lines=splitLines(text);const directives=readDirectives(lines);const instructions=[];const problems=directives.problem?[directives.
problem]:[];const tooLong=lines.tooLong();if(tooLong>=0)problems.push({line:tooLong+1,message:"The line is 64 KiB or longer."});let at2=0;while(at2<lines.count){
const logical=readLogicalLine(lines,at2,directives.escape);if(logical===null){at2++;continue}const command=readInstruction(logical.text,directives.escape);if(command.
badJson)problems.push({line:at2+1,message:"The exec form may hold strings only."});const bodies=readHeredocs(lines,logical,command,directives.escape,problems);instructions.
push({...command,startLine:at2+1,endLine:bodies.end,start:lines.start(at2),end:lines.start(bodies.end),heredocs:bodies.heredocs});at2=bodies.end}if(instructions.
length===0)problems.push({line:1,message:"The file has no instructions."});problems.sort((a,b)=>a.line-b.line);return{directives,instructions,problem:problems[0]??
null}}function readLogicalLine(lines,first,escapeToken2){const line=lines.text(first);const head=trimStart(line);if(head===""||head.startsWith("#"))return null;
const parts=[{at:0,from:lines.start(first)+line.length-head.length}];let piece=withoutContinuation(head,escapeToken2);let end=first+1;if(piece===null)return{first,
end,text:head,parts};const pieces=[piece];let length=piece.length;while(piece!==null&&end<lines.count){const index=end++;const next=lines.text(index);const bare=trimStart(
next);if(bare===""||bare.startsWith("#"))continue;piece=withoutContinuation(next,escapeToken2);parts.push({at:length,from:lines.start(index)});pieces.push(piece??
next);length+=(piece??next).length}return{first,end,text:pieces.join(""),parts}}function withoutContinuation(line,escapeToken2){let end=line.length;while(end>0&&
(line[end-1]===" "||line[end-1]==="	"))end--;return line[end-1]===escapeToken2&&line[end-2]!==escapeToken2?line.slice(0,end-1):null}function readHeredocs(lines,logical,command,escapeToken2,problems){
const none={heredocs:[],end:logical.end};if(!logical.text.includes("<<"))return none;const inner=command.keyword==="ONBUILD"?readInstruction(command.value,escapeToken2):
command;if(!allowsHeredoc(inner))return none;const announced=announcedHeredocs(logical.text);if(announced===null){problems.push({line:logical.first+1,message:"T\
he heredoc's delimiter cannot be read."});return none}const heredocs=[];let end=logical.end;for(const start of announced){const close=closingLine(lines,end,start);
const body=Array.from({length:close-end},(_,index)=>lines.raw(end+index)).join("");heredocs.push({delimiter:start.delimiter,body:start.stripTabs?body.replace(/(^|\n)\t+/g,
"$1"):body});if(close===lines.count){problems.push({line:logical.first+1,message:"A heredoc of this instruction is never closed."})}end=Math.min(close+1,lines.count)}
return{heredocs,end}}function closingLine(lines,from,{delimiter,stripTabs}){for(let index=from;index<lines.count;index++){const line=lines.text(index);if((stripTabs?
line.replace(/^\t+/,""):line)===delimiter)return index}return lines.count}var maxCompared=256*1024;function parseDockerfile(path,text){const bom=text.startsWith("\uFEFF");const body=bom?text.slice(1):text;const split2=splitDockerfile(
body);const byteOffset=byteOffsets(body,bom?3:0);const instructions=split2.instructions.map((instruction,index)=>({index,keyword:instruction.keyword,startLine:instruction.
startLine,endLine:instruction.endLine,start:byteOffset(instruction.start),end:byteOffset(instruction.end),source:body.slice(instruction.start,instruction.end),value:instruction.
value,flags:instruction.flags,json:instruction.json,heredocs:instruction.heredocs}));return{path,text:body,escape:split2.directives.escape,directives:split2.directives.
values,instructions,stages:readStages(instructions),newline:body.includes("\r\n")?"\r\n":"\n",disagreement:compare(body,split2.instructions),problem:split2.problem??
firstRejected(instructions,split2.directives.escape)}}function compare(text,ours){if(text.length>maxCompared){return{line:1,message:"The file is too large to be\
 read by both parsers."}}if(isPlain(text))return null;const theirs=readAst(text);if(theirs===null)return{line:1,message:"The second parser failed on this file."};
const count=Math.max(ours.length,theirs.length);for(let index=0;index<count;index++){const our=ours[index];const their=theirs[index];if(our&&their&&same(our,their))
continue;const line=Math.min(our?.startLine??Infinity,their?.startLine??Infinity);return{line,message:`The two parsers read the file differently from line ${line}\
 on.`}}return null}function same(our,their){return our.keyword===their.keyword&&our.startLine===their.startLine&&our.heredocs.map(({delimiter})=>delimiter).join(
"\n")===their.delimiters.join("\n")}var maxLength=256*1024;var maxInstructions=500;var readings=new WeakMap;function readDockerfile(files,path){const known4=readings.get(files)??new Map;readings.set(
files,known4);const answer=known4.get(path)??read(files,path);known4.set(path,answer);return answer}function read(files,path){const text=files.text(path);if(isUnreadable(
text))return text.message;if(text.length>maxLength)return`${path} is larger than 256 KiB, so nothing in it was checked.`;const dockerfile=parseDockerfile(path,text);
const{instructions,problem:problem2}=dockerfile;if(instructions.length>maxInstructions){return`${path} has more than ${maxInstructions} instructions, so nothing\
 in it was checked.`}const from=instructions.find(({keyword})=>keyword==="FROM");if(!from)return`${path} is no Dockerfile: it has no FROM.`;if(problem2===null||
problem2.line>=from.startLine)return dockerfile;return`${path} is no Dockerfile that can be built: ${problem2.message.replace(/\.$/,"")} (line ${problem2.line})\
.`}import{posix as posix4}from"node:path";var maxLength2=256*1024;function isFolder(text){return text!==""&&text!=="-"&&!text.startsWith("/")&&!/[$*?{}]|:\/\/|^git@/.test(text)}function lineFinder(text){
const lines=splitLines(text);return offset=>{let low=0;let high=lines.count;while(low<high){const middle=low+high>>1;if(lines.start(middle)<=offset)low=middle+1;else
high=middle}return low}}var import_yaml2=__toESM(require_yaml(),1);var maxDepth=50;var maxEntries=1e3;function readYaml(text){if(text.length>maxLength2)return null;try{const lines=new import_yaml2.LineCounter;const document=parseYaml(
text,lines);return wrap({document,lines},document.contents,0)}catch{return null}}function wrap(source,unresolved,depth){const node=(0,import_yaml2.isAlias)(unresolved)?
unresolved.resolve(source.document):unresolved;if(!node||depth>maxDepth)return null;const pairs2=(0,import_yaml2.isMap)(node)?node.items:[];const own=key=>{const pair2=pairs2.
find(({key:candidate})=>(0,import_yaml2.isScalar)(candidate)&&candidate.value===key);return pair2?wrap(source,pair2.value,depth+1):null};return{line:source.lines.
linePos(node.range?.[0]??0).line,text:(0,import_yaml2.isScalar)(node)&&node.value!==null?String(node.value):null,get:key=>own(key)??own("<<")?.get(key)??null,entries(){
const items=(0,import_yaml2.isSeq)(node)?node.items.map(item=>["",item]):pairs2.map(({key,value})=>[(0,import_yaml2.isScalar)(key)?key.value:"",value]);return items.
slice(0,maxEntries).flatMap(([key,item])=>{const value=wrap(source,item,depth+1);return value?[{key:String(key),value}]:[]})}}}function readBake(text,file,folder){if(text.length>maxLength2)return[];const targets=file.endsWith(".json")?jsonTargets(text):hclTargets(text);return[...targets].
flatMap(([name3,target])=>{if(target.context===null&&target.dockerfile===null&&target.inherits.length===0)return[];const context=inherited(targets,name3,"contex\
t")??".";const dockerfile=inherited(targets,name3,"dockerfile")??"Dockerfile";if(!isFolder(context)||!isFolder(dockerfile))return[];const root=joinPath(folder,context);
return[{dockerfile:joinPath(root,dockerfile),context:root,file,line:target.line}]})}function inherited(targets,name3,key,seen=[]){const target=targets.get(name3);
if(!target||seen.includes(name3))return null;if(target[key]!==null)return target[key];for(const parent of[...target.inherits].reverse()){const value=inherited(targets,
parent,key,[...seen,name3]);if(value!==null)return value}return null}function jsonTargets(text){const targets=readYaml(text)?.get("target")?.entries()??[];return new Map(
targets.map(({key,value})=>[key,{context:value.get("context")?.text??null,dockerfile:value.get("dockerfile")?.text??null,inherits:value.get("inherits")?.entries().
flatMap(entry=>entry.value.text??[])??[],line:value.line}]))}function hclTargets(text){const plain2=withoutComments(text);const lineOf=lineFinder(plain2);const targets=new Map;
const opening2=/^[ \t]*target[ \t]+"([^"\n]+)"[ \t]*\{/gm;for(let block=opening2.exec(plain2);block!==null;block=opening2.exec(plain2)){const end=closingBrace(plain2,
opening2.lastIndex);const body=plain2.slice(opening2.lastIndex,end);const inherits=/^[ \t]*inherits[ \t]*=[ \t]*\[([^[\]]*)\]/m.exec(body)?.[1]??"";targets.set(
block[1]??"",{context:/^[ \t]*context[ \t]*=[ \t]*"([^"\n]*)"/m.exec(body)?.[1]??null,dockerfile:/^[ \t]*dockerfile[ \t]*=[ \t]*"([^"\n]*)"/m.exec(body)?.[1]??null,
inherits:[...inherits.matchAll(/"([^"\n]*)"/g)].map(match=>match[1]??""),line:lineOf(block.index)});opening2.lastIndex=end}return targets}function withoutComments(text){
return text.replace(/"(?:\\.|[^"\\\n])*"|#.*|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g,match=>match.startsWith('"')?match:match.replace(/[^\n]/g," "))}function closingBrace(text,start){
let depth=1;for(const token of text.slice(start).matchAll(/"(?:\\.|[^"\\\n])*"|[{}]/g)){if(token[0]==="{")depth++;if(token[0]==="}"&&--depth===0)return start+token.
index}return text.length}import{posix as posix2}from"node:path";function forEachChild(node,callback){switch(node.type){case"Script":case"CompoundList":case"AndOr":for(const command of node.commands)callback(command);return;case"\
Statement":callback(node.command);return;case"Command":for(const child of node.prefix)callback(child);if(node.name)callback(node.name);for(const child of node.suffix)
callback(child);return;case"Pipeline":for(const prefix of node.prefixes)callback(prefix);for(const command of node.commands)callback(command);return;case"Redire\
cted":callback(node.command);for(const redirect of node.redirects)callback(redirect);return;case"If":callback(node.clause);callback(node.then);for(const branch of node.
elif)callback(branch);if(node.else)callback(node.else);return;case"Elif":callback(node.clause);callback(node.then);return;case"For":case"Select":callback(node.name);
if(node.wordlist)for(const word of node.wordlist)callback(word);callback(node.body);return;case"While":callback(node.clause);callback(node.body);return;case"Fun\
ction":case"Coproc":if(node.name)callback(node.name);callback(node.body);return;case"Subshell":case"BraceGroup":callback(node.body);return;case"Case":callback(node.
word);for(const item of node.items)callback(item);return;case"CaseItem":for(const pattern of node.pattern)callback(pattern);callback(node.body);return;case"Arit\
hmeticFor":{const initialize=node.initialize;if(initialize)callback(initialize);const test=node.test;if(test)callback(test);const update=node.update;if(update)callback(
update);callback(node.body);return}case"Word":case"Glob":case"ArithmeticWord":case"HereDocBody":case"BraceExpansion":case"ExtendedGlob":{const parts=node.parts;
if(parts)for(const part of parts)callback(part);return}case"DoubleQuoted":case"LocaleString":for(const part of node.parts)callback(part);return;case"ParameterEx\
pansion":if(node.index)callback(node.index);if(node.operation)callback(node.operation);return;case"Default":case"Remove":case"Transform":callback(node.operand);
return;case"CaseModification":if(node.operand)callback(node.operand);return;case"Replace":callback(node.pattern);callback(node.replacement);return;case"Slice":callback(
node.offset);if(node.length)callback(node.length);return;case"Assignment":{const index=node.index;if(index)callback(index);callback(node.value);return}case"Arra\
yValue":for(const element of node.elements)callback(element);return;case"Redirect":case"HereString":if(node.descriptor)callback(node.descriptor);if(node.target)
callback(node.target);return;case"HereDoc":if(node.descriptor)callback(node.descriptor);if(node.delimiter)callback(node.delimiter);callback(node.body);return;case"\
CommandExpansion":case"ProcessSubstitution":case"ArithmeticCommandExpansion":{const script=node.script;if(script)callback(script);return}case"ArithmeticExpansio\
n":case"ArithmeticCommand":case"ArithmeticGroup":case"TestCommand":case"TestGroup":{const expression2=node.expression;if(expression2)callback(expression2);return}case"\
ArithmeticBinary":case"TestBinary":callback(node.left);callback(node.right);return;case"ArithmeticUnary":case"TestUnary":callback(node.operand);return;case"Arit\
hmeticTernary":callback(node.test);callback(node.consequent);callback(node.alternate);return;case"TestLogical":for(const operand of node.operands)callback(operand);
return;case"TestNot":for(const negation of node.negations)callback(negation);callback(node.operand);return;case"Literal":case"SingleQuoted":case"AnsiCQuoted":case"\
SimpleExpansion":case"Names":case"Unknown":case"FileDescriptor":case"FileDescriptorVariable":case"HereDocDelimiter":case"Time":case"Negation":return;default:{const exhaustive=node;
throw new TypeError(`Unexpected syntax node: ${exhaustive}`)}}}function isOctal(code){return code>=48&&code<=55}function isHex(code){return code>=48&&code<=57||code>=65&&code<=70||code>=97&&code<=102}function codePoint(value,fallback){
try{return String.fromCodePoint(value)}catch{return fallback}}var utf8=new TextDecoder("utf-8",{ignoreBOM:true});function decodeBytes(bytes){return utf8.decode(
new Uint8Array(bytes))}function readByteEscape(source,pos,limit){if(source.charCodeAt(pos)!==92||pos+2>limit)return void 0;const escaped=source.charCodeAt(pos+1);
const digitsStart=pos+2;let end=digitsStart;if(escaped===120){while(end<limit&&end-digitsStart<2&&isHex(source.charCodeAt(end)))end++;if(end===digitsStart)return void 0;
return{value:Number.parseInt(source.slice(digitsStart,end),16),end}}if(!isOctal(escaped))return void 0;while(end<limit&&end-digitsStart<2&&isOctal(source.charCodeAt(
end)))end++;return{value:Number.parseInt(source.slice(pos+1,end),8)&255,end}}function decodeAnsiCQuoted(source,start,limit){let pos=start;let value="";let bytes=[];
let nul=-1;while(pos<limit&&source.charCodeAt(pos)!==39){const escapeStart=pos;const byte=readByteEscape(source,pos,limit);if(byte&&byte.value>=128){bytes.push(
byte.value);pos=byte.end;continue}if(bytes.length>0){value+=decodeBytes(bytes);bytes=[]}if(byte){if(byte.value===0&&nul===-1)nul=value.length;value+=String.fromCharCode(
byte.value);pos=byte.end;continue}if(source.charCodeAt(pos)!==92||pos+1>=limit){const runStart=pos;while(pos<limit){const code=source.charCodeAt(pos);if(code===
39||code===92&&pos+1<limit)break;pos++}value+=source.slice(runStart,pos);continue}pos++;const escaped=source[pos++];switch(escaped){case"a":value+="\x07";break;case"\
b":value+="\b";break;case"e":case"E":value+="\x1B";break;case"f":value+="\f";break;case"n":value+="\n";break;case"r":value+="\r";break;case"t":value+="	";break;case"\
v":value+="\v";break;case"\\":value+="\\";break;case"'":value+="'";break;case'"':value+='"';break;case"?":value+="?";break;case"\n":break;case"c":{const code=pos<
limit?source.charCodeAt(pos):39;if(code===39){value+=source.slice(escapeStart,pos);break}pos++;if(code===92){const pair2=pos<limit&&source.charCodeAt(pos)===92;
if(pair2)pos++;value+="";if(!pair2&&pos<limit){value+=source[pos];pos++}break}const control=code===63?127:code&31;if(control===0&&code<128&&nul===-1)nul=value.
length;value+=String.fromCharCode(control);break}case"u":case"U":{const digitsStart=pos;const maxDigits=escaped==="u"?4:8;while(pos<limit&&pos-digitsStart<maxDigits&&
isHex(source.charCodeAt(pos)))pos++;if(pos===digitsStart){value+=`\\${escaped}`;break}const raw=source.slice(escapeStart,pos);const point=Number.parseInt(source.
slice(digitsStart,pos),16);if(point===0&&nul===-1)nul=value.length;value+=codePoint(point,raw);break}default:value+=`\\${escaped}`;break}}if(bytes.length>0)value+=
decodeBytes(bytes);if(nul!==-1)value=value.slice(0,nul);const closed=pos<limit;if(closed)pos++;return{value,end:pos,closed}}var ScriptExpansionImpl=class _ScriptExpansionImpl{static _resolveScript;type;pos;end;text;#window;#script=void 0;constructor(type,pos,end,text,window){this.type=
type;this.pos=pos;this.end=end;this.text=text;this.#window=window}get script(){const window=this.#window;if(window!==void 0){const script=_ScriptExpansionImpl._resolveScript(
window.source,window.start,window.end,window.depth,window.parenBoundary,window.context);if(window.context===void 0)script.source=window.source;this.script=script}
return this.#script}set script(script){this.#script=script;this.#window=void 0}toJSON(){return{type:this.type,pos:this.pos,end:this.end,text:this.text,script:this.
script}}};var ProcessSubstitutionImpl=class extends ScriptExpansionImpl{operator;constructor(pos,end,text,operator,window){super("ProcessSubstitution",pos,end,text,
window);this.operator=operator}toJSON(){return{type:this.type,pos:this.pos,end:this.end,text:this.text,operator:this.operator,script:this.script}}};var ArithmeticExpansionImpl=class _ArithmeticExpansionImpl{static _resolveExpression;type="\
ArithmeticExpansion";pos;end;text;#window;#expression=void 0;constructor(pos,end,text,window){this.pos=pos;this.end=end;this.text=text;this.#window=window}get expression(){
const window=this.#window;if(window!==void 0){this.expression=_ArithmeticExpansionImpl._resolveExpression(window.body,window.offset,window.source,window.depth,window.
context,window.depth+1)}return this.#expression}set expression(expression2){this.#expression=expression2;this.#window=void 0}toJSON(){return{type:this.type,pos:this.
pos,end:this.end,text:this.text,expression:this.expression}}};var MAX_SYNTAX_NESTING=256;function dequoteValue(parts){let s="";for(const c of parts)s+=c.type==="Literal"?c.value:c.text;return s}function unescapeBareValue(text){const first=text.indexOf(
"\\");if(first===-1)return text;let s="";let start=0;for(let i=first;i<text.length;i++){if(text.charCodeAt(i)!==92)continue;s+=text.slice(start,i);i++;if(i>=text.
length){s+="\\";start=i;break}if(text.charCodeAt(i)!==10)s+=text[i];start=i+1}return s+text.slice(start)}function continuedExpansionValue(text){let pos=1;while(text[pos]===
"\\"&&text[pos+1]==="\n")pos+=2;return pos===1||text[pos]!=="("?text:text[0]+text.slice(pos)}function wordPartsValue(parts){let value="";for(const part of parts){
switch(part.type){case"Literal":case"Glob":case"SingleQuoted":case"AnsiCQuoted":value+=part.value;break;case"DoubleQuoted":case"LocaleString":value+=dequoteValue(
part.parts);break;case"CommandExpansion":value+=part.text[0]==="$"?continuedExpansionValue(part.text):part.text;break;case"ExtendedGlob":value+=continuedExpansionValue(
part.text);break;default:value+=part.text;break}}return value}var WordImpl=class{type="Word";text;pos;end;#source;#resolver;#depth;#parts;#value=null;constructor(text,pos,end,source,resolver,depth=0){this.text=text;this.pos=
pos;this.end=end;this.#source=source;this.#resolver=resolver;this.#depth=depth;this.#parts=resolver===void 0?void 0:null}get value(){if(this.#value===null){const parts=this.#source===
void 0&&this.#parts===null?void 0:this.parts;this.#value=parts?wordPartsValue(parts):unescapeBareValue(this.text)}return this.#value}get parts(){if(this.#parts===
null){this.#parts=this.#resolver?.(this.#source??"",this,this.#depth)??void 0}return this.#parts}set parts(v){this.#parts=v??void 0}toJSON(){return{type:this.type,
text:this.text,pos:this.pos,end:this.end,parts:this.parts,value:this.value}}};function createSubstitutionContext(parent){const boundaries=parent===void 0?void 0:substitutionBoundaries(parent);return{boundaries,wordParts:void 0,embeddedParts:void 0,
arrayParts:void 0}}function substitutionBoundaries(context){return context.boundaries??(context.boundaries=new Map)}var CH_TAB=9;var CH_NL=10;var CH_SPACE=32;var CH_BANG=33;var CH_DQUOTE=34;var CH_HASH=35;var CH_DOLLAR=36;var CH_PERCENT=37;var CH_AMP=38;var CH_SQUOTE=39;var CH_LPAREN=40;
var CH_RPAREN=41;var CH_STAR=42;var CH_PLUS=43;var CH_COMMA=44;var CH_DASH=45;var CH_DOT=46;var CH_SLASH=47;var CH_0=48;var CH_9=57;var CH_COLON=58;var CH_SEMI=59;
var CH_LT=60;var CH_EQ=61;var CH_GT=62;var CH_QUESTION=63;var CH_AT=64;var CH_A=65;var CH_Z=90;var CH_LBRACKET=91;var CH_BACKSLASH=92;var CH_RBRACKET=93;var CH_CARET=94;
var CH_UNDERSCORE=95;var CH_BACKTICK=96;var CH_a=97;var CH_z=122;var CH_LBRACE=123;var CH_PIPE=124;var CH_RBRACE=125;var CH_TILDE=126;function skipLineContinuations(source,pos,end){
while(pos+1<end&&source.charCodeAt(pos)===CH_BACKSLASH&&source.charCodeAt(pos+1)===CH_NL)pos+=2;return pos}function hasGlobCharacters(text){return/[*?[]/.test(text)}var bracketSyntax=new Uint8Array(128);bracketSyntax[CH_BANG]=1;bracketSyntax[CH_CARET]=1;bracketSyntax[CH_LBRACKET]=
1;bracketSyntax[CH_RBRACKET]=1;bracketSyntax[CH_COLON]=1;bracketSyntax[CH_DOT]=1;bracketSyntax[CH_EQ]=1;bracketSyntax[CH_DASH]=1;bracketSyntax[CH_BACKSLASH]=1;function bracketEnds(source,start,end,parts,offset){
let close=end-1;while(close>start&&source.charCodeAt(close)!==CH_RBRACKET)close--;if(close===start)return null;const positions=[];const kinds2=[];const members2=[];
let partIndex=0;let symbols=false;for(let pos=start;pos<end;pos++){while(parts&&partIndex<parts.length&&parts[partIndex].end<=pos+offset)partIndex++;const part=parts?.[partIndex];
const tokenPos=pos;let kind=0;if(part&&part.pos<=pos+offset&&part.type!=="Literal"){pos=part.end-offset-1}else{kind=source.charCodeAt(pos);if(kind===CH_BACKSLASH&&
pos+1<end&&source.charCodeAt(pos+1)===CH_NL){pos++;continue}if(kind>=128||!bracketSyntax[kind])kind=0}const last=kinds2.length-1;if(kind===0&&last>=0&&kinds2[last]===
0){members2[last]++;continue}if(last>=0&&kinds2[last]===CH_LBRACKET&&(kind===CH_COLON||kind===CH_EQ||kind===CH_DOT)){symbols=true}positions.push(tokenPos);kinds2.
push(kind);members2.push(1)}const count=kinds2.length;let symbolEnd;if(symbols){symbolEnd=new Int32Array(count).fill(-1);let close2=-1;let colon=-1;let eq=-1;let dot=-1;
for(let i=count-1;i>=0;i--){const kind=kinds2[i+2];if(kind===CH_RBRACKET)close2=i+2;else if(kinds2[i+3]===CH_RBRACKET){if(kind===CH_COLON)colon=i+2;else if(kind===
CH_EQ)eq=i+2;else if(kind===CH_DOT)dot=i+2}if(kinds2[i]!==CH_LBRACKET)continue;const type=kinds2[i+1];const found=type===CH_COLON?colon:type===CH_EQ?eq:type===CH_DOT?
dot:-1;if(found!==-1&&(type===CH_DOT||close2===-1||close2>found))symbolEnd[i]=found+2}}const subBracket=open=>symbolEnd===void 0?-1:symbolEnd[open];const endFrom=new Int32Array(
count+2).fill(-1);const resume=(next,range)=>{if(next>=count)return-1;if(range&&kinds2[next]===CH_DASH&&next+1<count&&kinds2[next+1]!==CH_RBRACKET){let last=next+
1;if(kinds2[last]===CH_BACKSLASH){if(last+1>=count)return-1;last++}let after=last+1;if(kinds2[last]===CH_LBRACKET&&kinds2[last+1]===CH_DOT){const symbol=subBracket(
last);if(symbol!==-1)after=symbol}else if(kinds2[last]===0&&members2[last]>1){return endFrom[last]}if(after>=count)return-1;return kinds2[after]===CH_RBRACKET?after+
1:endFrom[after]}return kinds2[next]===CH_RBRACKET?next+1:endFrom[next]};for(let t=count-1;t>=0;t--){const kind=kinds2[t];let after=t+1;let range=true;if(kind===
CH_BACKSLASH){if(t+1>=count)continue;after=t+2}else if(kind===CH_LBRACKET){const type=kinds2[t+1];if(type===CH_COLON||type===CH_EQ||type===CH_DOT){const symbol=subBracket(
t);if(symbol!==-1){after=symbol;range=type===CH_DOT}}}endFrom[t]=resume(after,range)}const ends=new Map;for(let t=0;t<count;t++){if(kinds2[t]!==CH_LBRACKET)continue;
let first=t+1;if(kinds2[first]===CH_BANG||kinds2[first]===CH_CARET)first++;if(first>=count)continue;const close2=kinds2[first]===CH_RBRACKET?resume(first+1,true):
endFrom[first];if(close2!==-1)ends.set(positions[t],positions[close2-1]+1)}return ends}function appendRange(source,start,end,parts,index,offset,result){while(start<
end){while(parts&&index<parts.length&&parts[index].end<=start+offset)index++;const part=parts?.[index];if(part&&part.pos===start+offset&&part.end<=end+offset){result.
push(part);start=part.end-offset;index++;continue}const stop=part?Math.min(end,(part.pos>start+offset?part.pos:part.end)-offset):end;const text=source.slice(start,
stop);result.push({type:"Literal",pos:start+offset,end:stop+offset,text,value:unescapeBareValue(text)});start=stop}return index}function parseGlobParts(source,start,end,parts,offset=0){
let result;let brackets;let partIndex=0;let emittedIndex=0;let literalStart=start;for(let pos=start;pos<end;pos++){while(parts&&partIndex<parts.length&&parts[partIndex].
end<=pos+offset)partIndex++;const part=parts?.[partIndex];if(part&&part.pos<=pos+offset&&part.type!=="Literal"){pos=part.end-offset-1;continue}const character=source.
charCodeAt(pos);if(character===CH_BACKSLASH){pos++;continue}let globEnd;if(character===CH_STAR||character===CH_QUESTION){const limit=part?Math.min(end,part.end-
offset):end;const next=skipLineContinuations(source,pos+1,limit);if(next<limit&&source.charCodeAt(next)===CH_LPAREN)continue;globEnd=pos+1;if(character===CH_STAR){
while(globEnd<limit&&source.charCodeAt(globEnd)===CH_STAR){const next2=skipLineContinuations(source,globEnd+1,limit);if(next2<limit&&source.charCodeAt(next2)===
CH_LPAREN)break;globEnd++}}}else if(character===CH_LBRACKET){if(brackets===void 0)brackets=bracketEnds(source,pos,end,parts,offset);const close=brackets?.get(pos);
if(close===void 0)continue;globEnd=close}else{continue}if(!result)result=[];emittedIndex=appendRange(source,literalStart,pos,parts,emittedIndex,offset,result);const text=source.
slice(pos,globEnd);let glob;if(character===CH_LBRACKET){const interior=[];emittedIndex=appendRange(source,pos+1,globEnd-1,parts,emittedIndex,offset,interior);glob=
{type:"Glob",kind:"bracket",pos:pos+offset,end:globEnd+offset,text,value:"["+wordPartsValue(interior)+"]",parts:interior}}else{glob={type:"Glob",kind:character===
CH_STAR?"star":"question",pos:pos+offset,end:globEnd+offset,text,value:text,parts:void 0}}result.push(glob);literalStart=globEnd;pos=globEnd-1}if(!result)return parts??
void 0;appendRange(source,literalStart,end,parts,emittedIndex,offset,result);return result}var Token={Word:0,Assignment:1,Semi:2,Newline:3,Pipe:4,And:5,Or:6,Amp:7,LParen:8,RParen:9,LBrace:10,RBrace:11,Bang:12,If:13,Then:14,Else:15,Elif:16,Fi:17,Do:18,
Done:19,For:20,While:21,Until:22,In:23,Case:24,Esac:25,Function:26,DoubleSemi:27,SemiAmp:28,DoubleSemiAmp:29,Select:30,DblLBracket:31,DblRBracket:32,EOF:33,ArithCmd:34,
Coproc:35,Redirect:36};var TokenValue=class{token=Token.EOF;_value="";_owner;pos=0;end=0;fileDescriptor=void 0;variableName=void 0;descriptorEnd=0;delimiterQuoted=false;content=void 0;targetPos=0;targetEnd=0;assignmentOperatorPos=-1;raw=false;keywordEligible=false;constructor(owner=null){
this._owner=owner}get value(){return this._value??(this._value=this._owner===null?"":this._owner._tokenValue(this.pos,this.end,this.raw))}set value(v){this._value=
v}reset(){this.token=Token.EOF;this._value="";this.pos=0;this.end=0;this.fileDescriptor=void 0;this.variableName=void 0;this.descriptorEnd=0;this.delimiterQuoted=
false;this.content=void 0;this.targetPos=0;this.targetEnd=0;this.assignmentOperatorPos=-1;this.raw=false;this.keywordEligible=false}copyFrom(other){this.token=other.
token;this._value=other._value;this.pos=other.pos;this.end=other.end;this.fileDescriptor=other.fileDescriptor;this.variableName=other.variableName;this.descriptorEnd=
other.descriptorEnd;this.delimiterQuoted=other.delimiterQuoted;this.content=other.content;this.targetPos=other.targetPos;this.targetEnd=other.targetEnd;this.assignmentOperatorPos=
other.assignmentOperatorPos;this.raw=other.raw;this.keywordEligible=other.keywordEligible}};var RESERVED_WORDS=new Map([["if",Token.If],["then",Token.Then],["el\
se",Token.Else],["elif",Token.Elif],["fi",Token.Fi],["do",Token.Do],["done",Token.Done],["for",Token.For],["while",Token.While],["until",Token.Until],["in",Token.
In],["case",Token.Case],["esac",Token.Esac],["function",Token.Function],["select",Token.Select],["coproc",Token.Coproc],["!",Token.Bang],["{",Token.LBrace],["}",
Token.RBrace]]);var charType=new Uint8Array(128);charType[CH_PIPE]=1;charType[CH_AMP]=1;charType[CH_SEMI]=1;charType[CH_LPAREN]=1;charType[CH_RPAREN]=1;charType[CH_LT]=1;charType[CH_GT]=
1;charType[CH_SPACE]=1;charType[CH_TAB]=1;charType[CH_NL]=1;charType[CH_BACKSLASH]=2;charType[CH_SQUOTE]=2;charType[CH_DQUOTE]=2;charType[CH_DOLLAR]=2;charType[CH_BACKTICK]=
2;charType[CH_LBRACE]=2;function skipBlanks(source,pos,end){while(pos<end){const ch=source.charCodeAt(pos);if(ch===CH_SPACE||ch===CH_TAB)pos++;else if(ch===CH_BACKSLASH&&
pos+1<end&&source.charCodeAt(pos+1)===CH_NL)pos+=2;else break}return pos}var arithmeticWordDelimiter=new Uint8Array(128);for(const ch of[CH_TAB,CH_NL,CH_SPACE,CH_BANG,
CH_PERCENT,CH_AMP,CH_LPAREN,CH_RPAREN,CH_STAR,CH_PLUS,CH_COMMA,CH_DASH,CH_SLASH,CH_COLON,CH_LT,CH_EQ,CH_GT,CH_QUESTION,CH_CARET,CH_PIPE]){arithmeticWordDelimiter[ch]=
1}function hasEmbeddedWordStructure(source,start,end){for(let pos=start;pos<end;pos++){const ch=source.charCodeAt(pos);if(ch===CH_BACKSLASH||ch===CH_SQUOTE||ch===
CH_DQUOTE||ch===CH_DOLLAR||ch===CH_BACKTICK||(ch===CH_LT||ch===CH_GT)&&pos+1<end&&source.charCodeAt(pos+1)===CH_LPAREN){return true}}return false}function findUnnested(s,target,pairTernaries=false,findNestedEnd){
let depth=0;let ternaryDepth=0;for(let i=0;i<s.length;i++){const c=s.charCodeAt(i);if(c===CH_BACKSLASH){i++;continue}if(c===CH_LBRACE){depth++;continue}if(c===CH_RBRACE){
if(depth>0)depth--;continue}if(c===CH_SQUOTE){i++;while(i<s.length&&s.charCodeAt(i)!==CH_SQUOTE)i++;continue}if(c===CH_DQUOTE){i++;while(i<s.length){const quoted=s.
charCodeAt(i);if(quoted===CH_DQUOTE)break;if(quoted===CH_BACKSLASH){i+=2;continue}const nestedEnd2=findNestedEnd?.(i,true)??i;if(nestedEnd2>i){i=nestedEnd2;continue}
i++}continue}const nestedEnd=findNestedEnd?.(i,false)??i;if(nestedEnd>i){i=nestedEnd-1;continue}if(pairTernaries&&depth===0){if(c===CH_QUESTION){ternaryDepth++;
continue}if(c===CH_COLON&&ternaryDepth>0){ternaryDepth--;continue}}if(c===target&&depth===0)return i}return-1}var isIdChar=new Uint8Array(128);for(let i=CH_a;i<=
CH_z;i++)isIdChar[i]=3;for(let i=CH_A;i<=CH_Z;i++)isIdChar[i]=3;for(let i=CH_0;i<=CH_9;i++)isIdChar[i]=2;isIdChar[CH_UNDERSCORE]=3;var extglobPrefix=new Uint8Array(
128);extglobPrefix[CH_QUESTION]=1;extglobPrefix[CH_AT]=1;extglobPrefix[CH_STAR]=1;extglobPrefix[CH_PLUS]=1;extglobPrefix[CH_BANG]=1;extglobPrefix[CH_EQ]=1;function isExtglobOpen(prefix){
return prefix<128&&prefix!==CH_EQ&&extglobPrefix[prefix]===1}var extglobOp={[CH_QUESTION]:"?",[CH_AT]:"@",[CH_STAR]:"*",[CH_PLUS]:"+",[CH_BANG]:"!"};function isDQChild(p){
const t=p.type;return t==="Literal"||t==="SimpleExpansion"||t==="ParameterExpansion"||t==="CommandExpansion"||t==="ArithmeticExpansion"}function isAllDigitsRange(src,start,end){
for(let i=start;i<end;i++){const c=src.charCodeAt(i);if(c<CH_0||c>CH_9)return false}return end>start}var ASSIGNMENT_INVALID=-1;var ASSIGNMENT_NAME_START=0;var ASSIGNMENT_NAME=1;
var ASSIGNMENT_AFTER_INDEX=2;var ASSIGNMENT_AFTER_PLUS=3;var ASSIGNMENT_INDEX_BASE=4;function joinWordParts(head,tail){const last=head[head.length-1];const first=tail[0];
let start=0;if(last?.type==="Literal"&&first?.type==="Literal"&&last.end===first.pos){head[head.length-1]={type:"Literal",pos:last.pos,end:first.end,text:last.text+
first.text,value:last.value+first.value};start=1}for(let i=start;i<tail.length;i++)head.push(tail[i]);return head}function isMatchedAssignment(state2){return state2<
ASSIGNMENT_INVALID}function assignmentOperatorPos(state2){return-state2-2}function scanAssignmentPrefix(src,start,end,initialState){let state2=initialState;for(let i=start;i<
end&&state2>=0;i++){const c=src.charCodeAt(i);if(state2>=ASSIGNMENT_INDEX_BASE){if(c===CH_LBRACKET)state2++;else if(c===CH_RBRACKET&&--state2===ASSIGNMENT_INDEX_BASE)
state2=ASSIGNMENT_AFTER_INDEX}else if(state2===ASSIGNMENT_NAME_START){state2=c<128&&isIdChar[c]&1?ASSIGNMENT_NAME:ASSIGNMENT_INVALID}else if(state2===ASSIGNMENT_NAME){
if(c<128&&isIdChar[c]&2)continue;if(c===CH_LBRACKET)state2=ASSIGNMENT_INDEX_BASE+1;else if(c===CH_PLUS)state2=ASSIGNMENT_AFTER_PLUS;else state2=c===CH_EQ?-i-2:ASSIGNMENT_INVALID}else if(state2===
ASSIGNMENT_AFTER_INDEX){if(c===CH_PLUS)state2=ASSIGNMENT_AFTER_PLUS;else state2=c===CH_EQ?-i-2:ASSIGNMENT_INVALID}else{state2=c===CH_EQ?-i-2:ASSIGNMENT_INVALID}}
return state2}function setToken(out,token,value,pos=0,end=0){out.token=token;out._value=value;out.pos=pos;out.end=end;out.fileDescriptor=void 0;out.variableName=
void 0;out.descriptorEnd=0;out.delimiterQuoted=false;out.content=void 0;out.assignmentOperatorPos=-1;out.raw=false;out.keywordEligible=false}function setSpanToken(out,token,pos,end,raw){
out.token=token;out._value=null;out.pos=pos;out.end=end;out.fileDescriptor=void 0;out.variableName=void 0;out.descriptorEnd=0;out.delimiterQuoted=false;out.content=
void 0;out.assignmentOperatorPos=-1;out.raw=raw;out.keywordEligible=false}function matchReservedWord(src,start,len){switch(src.charCodeAt(start)){case CH_BANG:return len===
1?Token.Bang:void 0;case CH_LBRACE:return len===1?Token.LBrace:void 0;case CH_RBRACE:return len===1?Token.RBrace:void 0;case 105:{if(len!==2)return void 0;const c=src.
charCodeAt(start+1);return c===102?Token.If:c===110?Token.In:void 0}case 102:if(len===2)return src.charCodeAt(start+1)===105?Token.Fi:void 0;if(len===3)return src.
startsWith("for",start)?Token.For:void 0;if(len===8)return src.startsWith("function",start)?Token.Function:void 0;return void 0;case 116:return len===4&&src.startsWith(
"then",start)?Token.Then:void 0;case 101:if(len!==4)return void 0;if(src.startsWith("else",start))return Token.Else;if(src.startsWith("elif",start))return Token.
Elif;if(src.startsWith("esac",start))return Token.Esac;return void 0;case 100:if(len===2)return src.charCodeAt(start+1)===111?Token.Do:void 0;if(len===4)return src.
startsWith("done",start)?Token.Done:void 0;return void 0;case 99:if(len===4)return src.startsWith("case",start)?Token.Case:void 0;if(len===6)return src.startsWith(
"coproc",start)?Token.Coproc:void 0;return void 0;case 119:return len===5&&src.startsWith("while",start)?Token.While:void 0;case 117:return len===5&&src.startsWith(
"until",start)?Token.Until:void 0;case 115:return len===6&&src.startsWith("select",start)?Token.Select:void 0;default:return void 0}}var LexContext={Normal:0,CommandStart:1,
TestMode:2,CommandPrefix:3,Declaration:4,ArrayElement:5,FunctionName:6,CasePattern:7,EvalArgument:8};function isBraceCommandOpener(after){return after===CH_SPACE||
after===CH_TAB||after===CH_NL||after===CH_PIPE}var Lexer2=class _Lexer{static _findSubstitutionEnd;src;srcEnd;parenBoundary;pos;current;nextState;hasPeek;pendingHereDocs;substitutionContext;_errors=null;_buildParts=false;_buildValue=false;_nestingDepth=0;constructor(src,start=0,end=src.
length,parenBoundary=false,context=createSubstitutionContext()){this.src=src;this.srcEnd=end;this.parenBoundary=parenBoundary;this.pos=start;this.current=new TokenValue(
this);this.nextState=new TokenValue(this);this.hasPeek=false;this.pendingHereDocs=null;this.substitutionContext=context;if(start===0&&src.charCodeAt(0)===CH_HASH&&
src.charCodeAt(1)===CH_BANG){const nl=src.indexOf("\n");this.pos=nl===-1?this.srcEnd:nl+1}}getSource(){return this.src}fork(start,end,parenBoundary=false){const lexer=new _Lexer(
this.src,start,end,parenBoundary,this.substitutionContext);lexer._nestingDepth=this._nestingDepth;return lexer}getSubstitutionContext(){return this.substitutionContext}get errors(){
return this._errors??(this._errors=[])}commandExpansion(pos,text,start,inner,parenBoundary=false){const window=this.scriptWindow(this.src,start,start+inner.length,
parenBoundary);return new ScriptExpansionImpl("CommandExpansion",pos,this.pos,text,window)}decodedCommandExpansion(pos,text,inner){const window=this.scriptWindow(
inner,0,inner.length,false,true);return new ScriptExpansionImpl("CommandExpansion",pos,this.pos,text,window)}processSubstitution(pos,text,operator,inner){const window=this.
scriptWindow(this.src,pos+2,pos+2+inner.length,!this._unbalanced);return new ProcessSubstitutionImpl(pos,this.pos,text,operator,window)}scriptWindow(source,start,end,parenBoundary,decoded=false){
if(this._nestingDepth>MAX_SYNTAX_NESTING)return void 0;const context=decoded?void 0:this.substitutionContext;return{source,start,end,depth:this._nestingDepth+1,
parenBoundary,context}}getPos(){return this.pos}findSubstitutionEnd(start,end,depth=this._nestingDepth+1){if(_Lexer._findSubstitutionEnd===void 0)return-1;return _Lexer.
_findSubstitutionEnd(this.src,start,end,depth,this.substitutionContext)}_tokenValue(pos,end,raw){return raw?this.src.slice(pos,end):this.wordValueOf(pos,end)}wordValueOf(start,end){
const savedPos=this.pos;const savedEnd=this.srcEnd;const savedBracketWindow=this._bracketWindow;const savedArithmeticBracketWindow=this._arithmeticBracketWindow;
const savedBuildValue=this._buildValue;const savedUnbalanced=this._unbalanced;const errorCount=this._errors===null?0:this._errors.length;this.pos=start;this.srcEnd=
end;this._buildValue=true;this.readWordText();if(this.pos<end&&this._wordAssignmentState!==void 0&&this._wordAssignmentState>=ASSIGNMENT_INDEX_BASE){this.pos=start;
this.readWordText(true)}const value=this._wordText;this.pos=savedPos;this.srcEnd=savedEnd;this._bracketWindow=savedBracketWindow;this._arithmeticBracketWindow=savedArithmeticBracketWindow;
this._buildValue=savedBuildValue;this._unbalanced=savedUnbalanced;if(this._errors!==null)this._errors.length=errorCount;return value}findClosingBracket(start,end=this.
srcEnd){const limit=Math.min(end,this.srcEnd);let window=this._bracketWindow;if(!window||window.limit!==limit){window={limit,depth:this._nestingDepth,last:this.
src.lastIndexOf("]",limit-1)};this._bracketWindow=window}if(start>window.last)return-1;if(window.depth!==this._nestingDepth){window={limit,depth:this._nestingDepth,
last:window.last};this._bracketWindow=window}if(window.failed?.has(start))return-1;const unmatched=[];const close=this.findClosingShellDelimiter(start,end,CH_RBRACKET,
false,true,unmatched);if(close===-1){const failed=window.failed??(window.failed=new Set);for(const starts of unmatched)for(const pos of starts)failed.add(pos)}return close}findClosingArithmeticBracket(start,end=this.
srcEnd){const limit=Math.min(end,this.srcEnd);let window=this._arithmeticBracketWindow;if(!window||window.end!==limit||window.depth!==this._nestingDepth){window=
{end:limit,depth:this._nestingDepth,failed:new Set};this._arithmeticBracketWindow=window}if(window.failed.has(start))return-1;return this.findClosingShellDelimiter(
start,end,CH_RBRACKET,false,false,void 0,window.failed)}findClosingBrace(start,end=this.srcEnd){return this.findClosingShellDelimiter(start,end,CH_RBRACE)}findClosingParenthesis(start,end=this.
srcEnd){const savedPos=this.pos;const savedEnd=this.srcEnd;const savedBracketWindow=this._bracketWindow;const savedArithmeticBracketWindow=this._arithmeticBracketWindow;
const savedUnbalanced=this._unbalanced;this.pos=start;this.srcEnd=Math.min(end,this.srcEnd);this.extractBalanced();const close=this._unbalanced?-1:this.pos-1;this.
pos=savedPos;this.srcEnd=savedEnd;this._bracketWindow=savedBracketWindow;this._arithmeticBracketWindow=savedArithmeticBracketWindow;this._unbalanced=savedUnbalanced;
return close}findArithmeticExpansionEnd(start,end=this.srcEnd){const scanner=this.fork(start,end);scanner.pos=start+1;scanner.scanArithmeticBody();return scanner.
pos}findArithmeticWordEnd(start,end=this.srcEnd){const scanner=this.fork(start,end);scanner.pos=start;return scanner.scanArithmeticWordEnd()}scanArithmeticWordEnd(){
while(this.pos<this.srcEnd){const ch=this.src.charCodeAt(this.pos);if(ch===CH_DOLLAR){this.readDollar();continue}if(ch===CH_BACKTICK){this.readBacktickExpansion();
continue}if(ch===CH_SQUOTE){this.pos++;this.skipSQ();continue}if(ch===CH_DQUOTE){this.pos++;this.skipDQ();continue}if(ch===CH_BACKSLASH){this.pos+=2;continue}if(ch===
CH_LBRACKET){const close=this.findClosingBracket(this.pos+1);if(close!==-1){this.pos=close+1;continue}}if((ch===CH_LT||ch===CH_GT)&&this.src.charCodeAt(this.pos+
1)===CH_LPAREN){this.pos+=2;this.extractBalanced();continue}if(ch<128&&arithmeticWordDelimiter[ch])break;this.pos++}return this.pos}findClosingShellDelimiter(start,end,closing2,array=false,braces=true,bracketStarts,failedBrackets){
const savedPos=this.pos;const savedEnd=this.srcEnd;const savedBracketWindow=this._bracketWindow;const savedArithmeticBracketWindow=this._arithmeticBracketWindow;
const savedUnbalanced=this._unbalanced;this.srcEnd=Math.min(end,this.srcEnd);const delimiters2=[closing2];bracketStarts?.push([]);const failedStarts=failedBrackets?
[start]:void 0;let pos=start;let wordStart=true;let invalid=-1;while(pos<this.srcEnd){const expected=delimiters2[delimiters2.length-1];if(bracketStarts&&expected===
CH_RBRACKET)bracketStarts[bracketStarts.length-1].push(pos);const ch=this.src.charCodeAt(pos);if(ch===CH_BACKSLASH){if(pos+1<this.srcEnd&&this.src.charCodeAt(pos+
1)!==CH_NL)wordStart=false;pos+=2;continue}if(ch===CH_HASH&&array&&delimiters2.length===1&&wordStart){while(pos<this.srcEnd&&this.src.charCodeAt(pos)!==CH_NL)pos++;
continue}if(ch===CH_SQUOTE){this.pos=pos+1;this.skipSQ();pos=this.pos;wordStart=false;continue}if(ch===CH_DQUOTE){this.pos=pos+1;this.skipDQ();pos=this.pos;wordStart=
false;continue}if(ch===CH_BACKTICK){pos++;while(pos<this.srcEnd&&this.src.charCodeAt(pos)!==CH_BACKTICK){if(this.src.charCodeAt(pos)===CH_BACKSLASH)pos++;pos++}
if(pos<this.srcEnd)pos++;wordStart=false;continue}if(ch===CH_DOLLAR&&pos+1<this.srcEnd&&this.src.charCodeAt(pos+1)===CH_LPAREN||(ch===CH_LT||ch===CH_GT)&&pos+1<
this.srcEnd&&this.src.charCodeAt(pos+1)===CH_LPAREN){this.pos=pos+2;this.extractBalanced();pos=this.pos;wordStart=false;continue}if(ch===CH_DOLLAR&&pos+1<this.srcEnd){
const after=this.src.charCodeAt(pos+1);if(after===CH_SQUOTE){pos=decodeAnsiCQuoted(this.src,pos+2,this.srcEnd).end;wordStart=false;continue}if(after===CH_DOLLAR){
pos+=2;wordStart=false;continue}if(after===CH_LBRACE&&braces){delimiters2.push(CH_RBRACE);bracketStarts?.push([]);pos+=2;wordStart=false;continue}}if(array&&delimiters2.
length===1){if(ch===CH_LBRACKET&&wordStart){delimiters2.push(CH_RBRACKET);bracketStarts?.push([])}else if(invalid===-1&&(ch===CH_SEMI||ch===CH_AMP||ch===CH_PIPE||
ch===CH_LT||ch===CH_GT||ch===CH_LPAREN&&!isExtglobOpen(this.src.charCodeAt(pos-1)))){invalid=pos}}if(expected===CH_RBRACKET&&ch===CH_LBRACKET){delimiters2.push(
CH_RBRACKET);bracketStarts?.push([]);failedStarts?.push(pos+1)}else if(expected===CH_RPAREN&&ch===CH_LPAREN){delimiters2.push(CH_RPAREN);bracketStarts?.push([])}else if(ch===
expected){delimiters2.pop();failedStarts?.pop();bracketStarts?.pop();if(delimiters2.length===0){this.pos=savedPos;this.srcEnd=savedEnd;this._bracketWindow=savedBracketWindow;
this._arithmeticBracketWindow=savedArithmeticBracketWindow;this._unbalanced=savedUnbalanced;if(invalid!==-1)this.errors.push({message:`unexpected '${this.src[invalid]}\
' in array assignment`,pos:invalid});return pos}wordStart=false;pos++;continue}wordStart=ch<128&&(charType[ch]&1)!==0;pos++}if(failedStarts)for(const start2 of failedStarts)
failedBrackets.add(start2);this.pos=savedPos;this.srcEnd=savedEnd;this._bracketWindow=savedBracketWindow;this._arithmeticBracketWindow=savedArithmeticBracketWindow;
this._unbalanced=savedUnbalanced;return-1}scanBraceExpansion(start,results){const src=this.src;const len=this.srcEnd;const cached=results.get(start);if(cached!==
void 0)return cached;const savedPos=this.pos;const savedUnbalanced=this._unbalanced;const errorCount=this._errors===null?0:this._errors.length;const frames=[start,
0];let pos=start+1;while(pos<len){const ch=src.charCodeAt(pos);const type=ch<128?charType[ch]:0;if(type===0){pos++;if(ch===CH_RBRACE){const hasSep=frames.pop();
results.set(frames.pop(),hasSep?pos:-1);if(frames.length===0)break}else if(ch===44||ch===46&&src.charCodeAt(pos)===46){frames[frames.length-1]=1}continue}const next=pos+
1<len?src.charCodeAt(pos+1):0;if(type&1){if(next===CH_LPAREN&&(ch===CH_LT||ch===CH_GT)){this.pos=pos+2;this.extractBalanced();pos=this.pos}else if(ch===CH_LPAREN&&
isExtglobOpen(src.charCodeAt(pos-1))){const close=this.findClosingShellDelimiter(pos+1,len,CH_RPAREN);if(close===-1)break;pos=close+1}else{break}}else if(ch===CH_BACKSLASH){
pos+=2}else if(ch===CH_SQUOTE){this.pos=pos+1;this.skipSQ();pos=this.pos}else if(ch===CH_DQUOTE){this.pos=pos+1;this.skipDQ();pos=this.pos}else if(ch===CH_BACKTICK){
pos++;while(pos<len&&src.charCodeAt(pos)!==CH_BACKTICK)pos+=src.charCodeAt(pos)===CH_BACKSLASH?2:1;pos++}else if(ch===CH_LBRACE){frames.push(pos,0);pos++}else if(next===
CH_SQUOTE){pos=decodeAnsiCQuoted(src,pos+2,len).end}else if(next===CH_LBRACE){const close=this.findClosingBrace(pos+2,len);if(close===-1)break;pos=close+1}else if(next===
CH_LPAREN){this.pos=pos+2;this.extractBalanced();pos=this.pos}else{pos++}}this.pos=savedPos;this._unbalanced=savedUnbalanced;if(this._errors!==null)this._errors.
length=errorCount;for(let index=0;index<frames.length;index+=2)results.set(frames[index],-1);return results.get(start)}skipSubshellBody(){this.extractBalanced(false);
return this._unbalanced?-1:this.pos}skipCompoundBody(closeToken){const frames=[{close:closeToken,phase:closeToken===Token.Esac?"case-pattern":"commands"}];let commandStart=true;
for(;;){const phase=frames[frames.length-1].phase;let ctx=commandStart?LexContext.CommandStart:LexContext.Normal;if(phase==="function-name")ctx=LexContext.FunctionName;else if(phase===
"case-pattern"&&commandStart)ctx=LexContext.CasePattern;const value=this.next(ctx);const token=value.token;if(token===Token.EOF)return-1;const last=frames.length-
1;const frame=frames[last];if(frame.phase==="function-name"){if(token===Token.Newline)continue;frame.phase="function-body";commandStart=true;continue}else if(frame.
phase==="function-body"){if(token===Token.Newline)continue;frame.phase="commands";commandStart=true;if(token===Token.LParen&&this.peek(LexContext.Normal).token===
Token.RParen){this.next(LexContext.Normal);frame.phase="function-body";continue}}else if(frame.phase==="coproc-command"){if(token===Token.Newline)continue;if(token===
Token.Word){frame.phase="coproc-body";commandStart=true;continue}frame.phase="commands";commandStart=true}else if(frame.phase==="coproc-body"){if(token===Token.
Newline)continue;frame.phase=token===Token.Word&&value.keywordEligible&&value.value==="time"?"time-command":"commands";commandStart=true;if(frame.phase==="time-\
command")continue}else if(frame.phase==="time-command"){if(token===Token.Word&&value.keywordEligible&&value.value==="-p"){frame.phase="time-command-after-p";continue}
if(token===Token.Word&&value.keywordEligible&&value.value==="--"){frame.phase="commands";continue}frame.phase="commands";commandStart=true}else if(frame.phase===
"time-command-after-p"){if(token===Token.Word&&value.keywordEligible&&value.value==="--"){frame.phase="commands";continue}frame.phase="commands";commandStart=true}else if(frame.
phase==="for-header"){if(token===Token.ArithCmd||token===Token.Semi||token===Token.Newline){commandStart=true;continue}if(token===Token.Do||token===Token.LBrace){
frame.close=token===Token.Do?Token.Done:Token.RBrace;frame.phase="commands";commandStart=true;continue}}else if(frame.phase==="case-word"){if(token===Token.Newline)
continue;frame.phase="case-in";commandStart=false;continue}else if(frame.phase==="case-in"){if(token===Token.Newline){commandStart=true;continue}frame.phase="ca\
se-pattern";commandStart=true;continue}else if(frame.phase==="case-pattern"){if(token===Token.Esac&&commandStart){frames.pop();if(frames.length===0)return value.
end;commandStart=false;continue}if(token===Token.RParen){frame.phase="commands";commandStart=true}else{commandStart=token===Token.Newline}continue}if(token===frame.
close){frames.pop();if(frames.length===0)return value.end;commandStart=false;continue}if(commandStart){switch(token){case Token.LParen:frames.push({close:Token.
RParen,phase:"commands"});break;case Token.LBrace:frames.push({close:Token.RBrace,phase:"commands"});break;case Token.If:frames.push({close:Token.Fi,phase:"comm\
ands"});break;case Token.For:frames.push({close:Token.Done,phase:"for-header"});break;case Token.While:case Token.Until:case Token.Select:frames.push({close:Token.
Done,phase:"commands"});break;case Token.Case:frames.push({close:Token.Esac,phase:"case-word"});break;case Token.DblLBracket:if(!this.skipTestCommandBody())return-1;
commandStart=false;continue;case Token.Assignment:case Token.Redirect:case Token.Bang:case Token.Then:case Token.Else:case Token.Elif:case Token.Do:case Token.In:
break;case Token.Semi:case Token.Newline:case Token.Pipe:case Token.And:case Token.Or:case Token.Amp:case Token.DoubleSemi:case Token.SemiAmp:case Token.DoubleSemiAmp:
break;case Token.Function:frame.phase="function-name";break;case Token.Coproc:frame.phase="coproc-command";break;default:if(token===Token.Word&&value.keywordEligible&&
value.value==="time"){frame.phase="time-command";commandStart=true}else{commandStart=false}continue}}switch(token){case Token.Semi:case Token.Newline:case Token.
Pipe:case Token.And:case Token.Or:case Token.Amp:commandStart=true;break;case Token.DoubleSemi:case Token.SemiAmp:case Token.DoubleSemiAmp:if(frame.close===Token.
Esac)frame.phase="case-pattern";commandStart=true;break;case Token.RParen:commandStart=true;break}}}skipTestGroup(){let depth=1;for(;;){const value=this.next(LexContext.
TestMode);if(value.token===Token.EOF)return-1;if(value.token===Token.DblRBracket){this.unshift(value);return-1}if(value.token===Token.LParen)depth++;else if(value.
token===Token.RParen&&--depth===0)return value.end}}skipTestCommandBody(){for(;;){const token=this.next(LexContext.TestMode).token;if(token===Token.DblRBracket)
return true;if(token===Token.EOF)return false}}buildWordParts(startPos){this._buildParts=true;this.pos=startPos;const ch=this.src.charCodeAt(startPos);if((ch===
60||ch===62)&&startPos+1<this.srcEnd&&this.src.charCodeAt(startPos+1)===40){this.pos=startPos+2;const inner=this.extractBalanced();const text=this.src.slice(startPos,
this.pos);const part=this.processSubstitution(startPos,text,ch===60?"<":">",inner);if(this.pos<this.srcEnd){this.readWordText();if(this._wordParts){this._wordParts.
unshift(part)}else{this._wordParts=[part]}}else{this._wordParts=[part]}}else{this.readWordText();if(this.pos<this.srcEnd&&this._wordAssignmentState!==void 0&&this.
_wordAssignmentState>=ASSIGNMENT_INDEX_BASE){this.pos=startPos;this.readWordText(true)}}return this._wordParts}buildEmbeddedWordParts(startPos,arithmetic=false){
this._buildParts=true;this.pos=startPos;this.readInnerWordText(false,arithmetic);return this._wordParts}buildArrayElementParts(startPos){const close=this.findClosingBracket(
startPos+1);if(close===-1)return this.buildWordParts(startPos);const src=this.src;this._buildParts=true;const head=hasEmbeddedWordStructure(src,startPos,close+1)?
this.parseSubFieldWord(startPos,close+1,"embedded"):void 0;this.pos=close+1;this.readWordText(false,LexContext.ArrayElement);const end=this.pos;const operator=skipLineContinuations(
src,close+1,end);const after=src.charCodeAt(operator);const keyed=after===CH_EQ||after===CH_PLUS&&src.charCodeAt(operator+1)===CH_EQ;let headParts=head?.parts;let tailParts=this.
_wordParts;if(keyed)tailParts=parseGlobParts(src,close+1,end,tailParts)??tailParts;if(!headParts&&!tailParts)return keyed?null:parseGlobParts(src,startPos,end,void 0)??
null;const headText=src.slice(startPos,close+1);if(!headParts)headParts=[{type:"Literal",pos:startPos,end:close+1,text:headText,value:head?.value??headText}];if(!tailParts)
tailParts=end>close+1?[{type:"Literal",pos:close+1,end,text:src.slice(close+1,end),value:this._wordText}]:[];let parts=joinWordParts(headParts,tailParts);if(!keyed)
parts=parseGlobParts(src,startPos,end,parts)??parts;return parts.length>1||parts[0].type!=="Literal"?parts:null}buildHereDocParts(bodyPos,bodyEnd){this._buildParts=
true;const src=this.src;const parts=[];let hasExpansion=false;let litBuf="";let litStart=bodyPos;let i=bodyPos;const flushLit=()=>{if(i>litStart){parts.push({type:"\
Literal",pos:litStart,end:i,value:litBuf,text:src.slice(litStart,i)});litBuf=""}};while(i<bodyEnd){const ch=src.charCodeAt(i);if(ch===92){if(i+1<bodyEnd){const nc=src.
charCodeAt(i+1);if(nc===CH_NL){i+=2;continue}if(nc===36||nc===96||nc===92){litBuf+=String.fromCharCode(nc);i+=2;continue}}litBuf+="\\";i++;continue}if(ch===36&&
src.charCodeAt(i+1)!==CH_SQUOTE&&src.charCodeAt(i+1)!==CH_DQUOTE){flushLit();litStart=i;this.pos=i;this.readDollar();if(this._resultPart){hasExpansion=true;parts.
push(this._resultPart);litStart=this.pos}else{litBuf+=src.slice(i,this.pos)}i=this.pos;continue}if(ch===96){flushLit();litStart=i;this.pos=i;this.readBacktickExpansion();
if(this._resultPart){hasExpansion=true;parts.push(this._resultPart);litStart=this.pos}else{litBuf+=src.slice(i,this.pos)}i=this.pos;continue}litBuf+=src[i];i++}
flushLit();return hasExpansion?parts:null}registerHereDocTarget(target){if(this.pendingHereDocs===null)return;for(const hd of this.pendingHereDocs){if(!hd.target){
hd.target=target;return}}}readTestRegexWord(){this.hasPeek=false;this.skipSpacesAndTabs();const src=this.src;const len=this.srcEnd;const start=this.pos;let depth=0;
while(this.pos<len){const ch=src.charCodeAt(this.pos);if(ch===CH_LPAREN){depth++;this.pos++;continue}if(ch===CH_BACKSLASH){this.pos+=this.pos+1<len?2:1;continue}
if(ch===CH_SQUOTE){const quotePos=this.pos++;const ansiC=quotePos>start&&src.charCodeAt(quotePos-1)===CH_DOLLAR;while(this.pos<len&&src.charCodeAt(this.pos)!==CH_SQUOTE){
if(ansiC&&src.charCodeAt(this.pos)===CH_BACKSLASH&&this.pos+1<len)this.pos++;this.pos++}if(this.pos<len)this.pos++;else this.errors.push({message:ansiC?"untermi\
nated ANSI-C quote":"unterminated single quote",pos:quotePos});continue}if(ch===CH_DQUOTE){this.pos++;this.readDoubleQuoted();continue}if(ch===CH_BACKTICK){this.
readBacktickExpansion();continue}if(depth>0){if(ch===CH_RPAREN)depth--;this.pos++;continue}if(ch===CH_DOLLAR){this.readDollar();continue}if((ch===CH_LT||ch===CH_GT)&&
this.pos+1<len&&src.charCodeAt(this.pos+1)===CH_LPAREN){const subPos=this.pos;this.pos+=2;this.extractBalanced();if(this._unbalanced)this.errors.push({message:"\
unterminated process substitution",pos:subPos});continue}if(ch<128&&charType[ch]&1&&ch!==CH_PIPE)break;this.pos++}setToken(this.current,Token.Word,src.slice(start,
this.pos),start,this.pos);return this.current}readCStyleForExprs(){this.hasPeek=false;const src=this.src;const len=this.srcEnd;while(this.pos<len&&(src.charCodeAt(
this.pos)===CH_SPACE||src.charCodeAt(this.pos)===CH_TAB))this.pos++;const openPos=this.pos;if(this.pos<len&&src.charCodeAt(this.pos)===CH_LPAREN)this.pos++;const starts=[
this.pos,0,0];const parts=["","","",0,0,0];let partIdx=0;let depth=1;let partStart=this.pos;let extra=false;const setPart=end=>{const raw=src.slice(partStart,end);
parts[partIdx]=raw.trim();parts[3+partIdx]=starts[partIdx]+raw.length-raw.trimStart().length};while(this.pos<len&&depth>0){const c=src.charCodeAt(this.pos);if(c===
CH_LPAREN){depth++;this.pos++}else if(c===CH_RPAREN){depth--;if(depth===0){if(!extra)setPart(this.pos);if(partIdx<2)this.errors.push({message:"expected three ar\
ithmetic expressions in for header",pos:this.pos});this.pos++;while(this.pos<len&&(src.charCodeAt(this.pos)===CH_SPACE||src.charCodeAt(this.pos)===CH_TAB))this.
pos++;if(this.pos<len&&src.charCodeAt(this.pos)===CH_RPAREN)this.pos++;break}this.pos++}else if(c===CH_SEMI&&depth===1){if(partIdx===2){if(!extra){setPart(this.
pos);this.errors.push({message:"expected three arithmetic expressions in for header",pos:this.pos})}extra=true;this.pos++;continue}setPart(this.pos);partIdx++;this.
pos++;partStart=this.pos;starts[partIdx]=partStart}else if(c===CH_DOLLAR){this.readDollar()}else if(c===CH_BACKTICK){this.readBacktickExpansion()}else if(c===CH_BACKSLASH){
this.pos+=this.pos+1<len?2:1}else if(c===CH_SQUOTE){this.pos++;this.skipSQ()}else if(c===CH_DQUOTE){this.pos++;this.skipDQ()}else{this.pos++}}if(depth>0){if(!extra)
setPart(this.pos);this.errors.push({message:"unterminated arithmetic for header",pos:openPos})}return parts}peek(ctx=LexContext.Normal){if(!this.hasPeek){this.readNext(
this.nextState,ctx);this.hasPeek=true}return this.nextState}peekFollow(closers){if(!this.hasPeek){const ctx=closers[this.current.token]?LexContext.CommandStart:
LexContext.Normal;this.readNext(this.nextState,ctx);this.hasPeek=true}return this.nextState}next(ctx=LexContext.Normal){if(this.hasPeek){this.hasPeek=false;const temp=this.
current;this.current=this.nextState;this.nextState=temp;return this.current}this.readNext(this.current,ctx);return this.current}unshift(tok){this.nextState.copyFrom(
tok);this.hasPeek=true}readNext(out,ctx){const src=this.src;const len=this.srcEnd;let pos=this.pos;while(true){pos=skipBlanks(src,pos,len);if(ctx===LexContext.TestMode){
while(pos<len&&src.charCodeAt(pos)===CH_NL)pos=skipBlanks(src,pos+1,len)}if(pos>=len||src.charCodeAt(pos)!==CH_HASH)break;while(pos<len&&src.charCodeAt(pos)!==CH_NL)
pos++}this.pos=pos;if(pos>=len){this.consumePendingHereDocs();setToken(out,Token.EOF,"",pos,pos);return}const tokenStart=pos;const ch=src.charCodeAt(pos);if(ch===
CH_NL){this.pos++;this.consumePendingHereDocs();setToken(out,Token.Newline,"\n",tokenStart,this.pos);return}if(ctx===LexContext.TestMode&&(ch===CH_LT||ch===CH_GT)&&
!(this.pos+1<this.srcEnd&&src.charCodeAt(this.pos+1)===CH_LPAREN)){this.pos++;setToken(out,Token.Word,ch===CH_LT?"<":">",tokenStart,this.pos);out.keywordEligible=
true;return}if(ch<128&&charType[ch]&1&&this.tryReadOperator(out,ch,ctx,tokenStart))return;if(ch===CH_LBRACKET&&ctx===LexContext.ArrayElement&&this.readArrayElement(
out,tokenStart))return;this.readWord(out,ctx,tokenStart)}tryReadOperator(out,ch,ctx,tokenStart){const src=this.src;const pos=this.pos;const next=pos+1<this.srcEnd?
src.charCodeAt(pos+1):0;switch(ch){case CH_SEMI:if(next===CH_SEMI){if(pos+2<this.srcEnd&&src.charCodeAt(pos+2)===CH_AMP){this.pos+=3;setToken(out,Token.DoubleSemiAmp,
";;&",tokenStart,this.pos);return true}this.pos+=2;setToken(out,Token.DoubleSemi,";;",tokenStart,this.pos);return true}if(next===CH_AMP){this.pos+=2;setToken(out,
Token.SemiAmp,";&",tokenStart,this.pos);return true}this.pos++;setToken(out,Token.Semi,";",tokenStart,this.pos);return true;case CH_PIPE:if(next===CH_PIPE){this.
pos+=2;setToken(out,Token.Or,"||",tokenStart,this.pos);return true}if(next===CH_AMP){this.pos+=2;setToken(out,Token.Pipe,"|&",tokenStart,this.pos);return true}this.
pos++;setToken(out,Token.Pipe,"|",tokenStart,this.pos);return true;case CH_AMP:if(next===CH_AMP){this.pos+=2;setToken(out,Token.And,"&&",tokenStart,this.pos);return true}
if(next===CH_GT){this.pos+=2;const append=this.pos<this.srcEnd&&src.charCodeAt(this.pos)===CH_GT;if(append)this.pos++;return this.readRedirectTarget(out,append?
"&>>":"&>",tokenStart)}this.pos++;setToken(out,Token.Amp,"&",tokenStart,this.pos);return true;case CH_LPAREN:if(ctx===LexContext.CommandStart&&next===CH_LPAREN){
const savedErrors=this.errors.length;this.readArithmeticCommand(out,tokenStart);if(!this._notArithmetic)return true;this.errors.length=savedErrors;this.pos=tokenStart}
this.pos++;setToken(out,Token.LParen,"(",tokenStart,this.pos);return true;case CH_RPAREN:this.pos++;setToken(out,Token.RParen,")",tokenStart,this.pos);return true;case CH_LT:case CH_GT:
return this.readRedirection(out,tokenStart);default:return false}}readRedirection(out,tokenStart){const src=this.src;const ch=src.charCodeAt(this.pos);let op="";
if(ch===CH_LT){this.pos++;const next=this.pos<this.srcEnd?src.charCodeAt(this.pos):0;if(next===CH_LT){this.pos++;const third=this.pos<this.srcEnd?src.charCodeAt(
this.pos):0;if(third===CH_LT){this.pos++;op="<<<"}else{const dash=third===CH_DASH;if(dash)this.pos++;this.skipSpacesAndTabs();const targetPos=this.pos;if(this.pos>=
this.srcEnd||src.charCodeAt(this.pos)!==CH_HASH)this.readHereDocDelimiter();const hasTarget=this.pos>targetPos;if(hasTarget){(this.pendingHereDocs??(this.pendingHereDocs=
[])).push({delimiter:this._hereDelim,strip:dash,quoted:this._hereQuoted})}setToken(out,Token.Redirect,dash?"<<-":"<<",tokenStart,this.pos);out.content=hasTarget?
this._hereDelim:void 0;out.delimiterQuoted=hasTarget&&this._hereQuoted;out.targetPos=targetPos;out.targetEnd=hasTarget?this.pos:targetPos;return true}}else if(next===
CH_LPAREN){this.readProcessSubstitution(out,"<",tokenStart);return true}else if(next===CH_GT){op="<>";this.pos++}else if(next===CH_AMP){op="<&";this.pos++}else{
op="<"}}else if(ch===CH_GT){this.pos++;const next=this.pos<this.srcEnd?src.charCodeAt(this.pos):0;if(next===CH_LPAREN){this.readProcessSubstitution(out,">",tokenStart);
return true}if(next===CH_GT){op=">>";this.pos++}else if(next===CH_AMP){op=">&";this.pos++}else if(next===CH_PIPE){op=">|";this.pos++}else{op=">"}}return this.readRedirectTarget(
out,op,tokenStart)}readRedirectTarget(out,op,tokenStart){const src=this.src;this.skipSpacesAndTabs();if(this.pos<this.srcEnd){const nc=src.charCodeAt(this.pos);
if((nc===CH_LT||nc===CH_GT)&&this.pos+1<this.srcEnd&&src.charCodeAt(this.pos+1)===CH_LPAREN){const psStart=this.pos;this.pos+=2;this.extractBalanced();if(this._unbalanced)
this.errors.push({message:"unterminated process substitution",pos:psStart});const psText=src.slice(psStart,this.pos);setToken(out,Token.Redirect,op,tokenStart,this.
pos);out.content=psText;out.targetPos=psStart;out.targetEnd=this.pos;return true}const targetPos=this.pos;if(nc!==CH_NL&&nc!==CH_HASH)this.readRedirectTargetText();
this.redirectToken(out,op,tokenStart,targetPos);return true}this.redirectToken(out,op,tokenStart,this.pos);return true}readRedirectTargetText(){const savedBuildValue=this.
_buildValue;this._buildValue=true;this.readWordText();this._buildValue=savedBuildValue}redirectToken(out,operator,tokenStart,targetPos){const hasTarget=this.pos>
targetPos&&(this._wordText.length>0||this._wordQuoted);setToken(out,Token.Redirect,operator,tokenStart,this.pos);out.content=hasTarget?this._wordText:void 0;out.
targetPos=targetPos;out.targetEnd=hasTarget?this.pos:targetPos}readProcessSubstitution(out,operator,tokenStart){this.pos++;this.extractBalanced();if(this._unbalanced)
this.errors.push({message:"unterminated process substitution",pos:tokenStart});const text=this.src.slice(tokenStart,this.pos);setToken(out,Token.Word,text,tokenStart,
this.pos)}readHereDocDelimiter(){const src=this.src;const len=this.srcEnd;const savedBuildValue=this._buildValue;this._buildValue=true;let delimiter="";let quoted=false;
while(this.pos<len){const c=src.charCodeAt(this.pos);if(c===CH_SQUOTE){quoted=true;this.pos++;while(this.pos<len&&src.charCodeAt(this.pos)!==CH_SQUOTE){delimiter+=
src[this.pos];this.pos++}if(this.pos<len)this.pos++}else if(c===CH_DQUOTE){quoted=true;this.pos++;while(this.pos<len&&src.charCodeAt(this.pos)!==CH_DQUOTE){if(src.
charCodeAt(this.pos)===CH_BACKSLASH&&this.pos+1<len){const next=src.charCodeAt(this.pos+1);if(next===CH_NL){this.pos+=2;continue}if(next===CH_DOLLAR||next===CH_BACKTICK||
next===CH_DQUOTE||next===CH_BACKSLASH)this.pos++}delimiter+=src[this.pos];this.pos++}if(this.pos<len)this.pos++}else if(c===CH_BACKSLASH){if(this.pos+1<len&&src.
charCodeAt(this.pos+1)===CH_NL){this.pos+=2;continue}quoted=true;this.pos++;if(this.pos<len){delimiter+=src[this.pos];this.pos++}else{delimiter+="\\"}}else if(c===
CH_BACKTICK){const btStart=this.pos;this.pos++;while(this.pos<len&&src.charCodeAt(this.pos)!==CH_BACKTICK){if(src.charCodeAt(this.pos)===CH_BACKSLASH)this.pos++;
this.pos++}if(this.pos<len)this.pos++;delimiter+=src.slice(btStart,this.pos)}else if(c===CH_DOLLAR){const next=this.pos+1<len?src.charCodeAt(this.pos+1):0;if(next===
CH_SQUOTE||next===CH_DQUOTE)quoted=true;this.readDollar();delimiter+=this._resultText}else if(c<128&&charType[c]&1){break}else{delimiter+=src[this.pos];this.pos++}}
this._buildValue=savedBuildValue;this._hereDelim=delimiter;this._hereQuoted=quoted}consumePendingHereDocs(){const pending=this.pendingHereDocs;if(pending===null||
pending.length===0)return;for(const hd of pending){const bodyPos=this.pos;const bodyEnd=this.skipHereDocBody(hd.delimiter,hd.strip,this.parenBoundary,hd.quoted);
if(hd.target){hd.target.body.pos=bodyPos;hd.target.body.end=bodyEnd;hd.target.body.text=this.src.slice(bodyPos,bodyEnd);if(this.hereDocClosingPos!==-1)hd.target.
closing={pos:this.hereDocClosingPos,end:this.hereDocClosingEnd}}}pending.length=0}hereDocClosingPos=-1;hereDocClosingEnd=-1;matchHereDocDelimiter(delimiter,lineStart,end,join2){
const src=this.src;let pos=lineStart;for(let i=0;i<delimiter.length;){if(join2&&src.charCodeAt(pos)===CH_BACKSLASH&&pos+1<end&&src.charCodeAt(pos+1)===CH_NL){pos+=
2;continue}if(pos>=end||src.charCodeAt(pos)!==delimiter.charCodeAt(i))return-1;pos++;i++}return pos}logicalLineEnd(from,end,join2){const src=this.src;let lineEnd=src.
indexOf("\n",from);while(lineEnd!==-1&&lineEnd<end){if(!join2)return lineEnd;let backslashes=lineEnd;while(backslashes>from&&src.charCodeAt(backslashes-1)===CH_BACKSLASH)
backslashes--;if((lineEnd-backslashes)%2===0)return lineEnd;from=lineEnd+1;lineEnd=src.indexOf("\n",from)}return end}skipHereDocBody(delimiter,strip,parenEnds=false,quoted=false){
this.hereDocClosingPos=-1;this.hereDocClosingEnd=-1;const src=this.src;const len=this.srcEnd;while(this.pos<len){let lineStart=this.pos;const lineEnd=this.logicalLineEnd(
lineStart,len,!quoted);for(;;){const before=lineStart;if(strip)while(lineStart<lineEnd&&src.charCodeAt(lineStart)===CH_TAB)lineStart++;if(!quoted)lineStart=skipLineContinuations(
src,lineStart,lineEnd);if(lineStart===before)break}let afterDelim=this.matchHereDocDelimiter(delimiter,lineStart,lineEnd,!quoted);if(afterDelim!==-1&&!quoted)afterDelim=
skipLineContinuations(src,afterDelim,lineEnd);if(afterDelim===lineEnd){const bodyEnd=this.pos;if(!parenEnds||!this.parenBoundary||lineEnd!==len){this.hereDocClosingPos=
lineStart;this.hereDocClosingEnd=lineEnd}this.pos=lineEnd<len?lineEnd+1:lineEnd;return bodyEnd}if(parenEnds&&afterDelim!==-1){let paren=afterDelim;while(paren<lineEnd&&
src.charCodeAt(paren)!==CH_RPAREN)paren++;if(paren<lineEnd||this.parenBoundary&&lineEnd===len){const bodyEnd=this.pos;this.pos=afterDelim;return bodyEnd}}this.pos=
lineEnd<len?lineEnd+1:lineEnd}return this.pos}_wordText="";_wordRaw=false;_wordQuoted=false;_wordHasExpansions=false;_wordKeywordEligible=false;_wordAssignmentState;_bracketWindow;_arithmeticBracketWindow;_wordParts=null;_resultText="";_resultIsRaw=true;_resultHasExpansion=false;_resultPart;_unbalanced=false;_notArithmetic=false;_arithUnterminated=false;_dqText="";_dqHasExpansions=false;_dqParts=null;_dqEnd=0;_hereDelim="";_hereQuoted=false;readWord(out,ctx,tokenStart=0){
const errorStart=this._errors===null?0:this._errors.length;this.readWordText(false,ctx,true);if(ctx===LexContext.Normal){const next=this.pos<this.srcEnd?this.src.
charCodeAt(this.pos):0;if(!this._wordRaw||next!==CH_LT&&next!==CH_GT){setSpanToken(out,Token.Word,tokenStart,this.pos,this._wordRaw);out.keywordEligible=this._wordKeywordEligible;
return}}this.classifyWord(out,ctx,tokenStart,errorStart)}isRedirectVariable(start,end){const src=this.src;for(let i=start;i<end;i++){const c=src.charCodeAt(i);if(c===
CH_LBRACKET&&i>start){return i+2<end&&src.charCodeAt(end-1)===CH_RBRACKET&&this.findClosingShellDelimiter(i+1,end,CH_RBRACKET)===end-1}if(c>=128||!(isIdChar[c]&
(i===start?1:2)))return false}return end>start}readArrayElement(out,tokenStart){const close=this.findClosingBracket(tokenStart+1);if(close===-1)return false;this.
pos=close+1;this.readWordText();setSpanToken(out,Token.Word,tokenStart,this.pos,true);return true}classifyWord(out,ctx,tokenStart,errorStart){const src=this.src;
const raw=this._wordRaw;const hasExpansions=this._wordHasExpansions;const quoted=this._wordQuoted;const keywordEligible=this._wordKeywordEligible;let assignmentState=this.
_wordAssignmentState;const wordEnd=this.pos;const wordLen=wordEnd-tokenStart;if(ctx===LexContext.CasePattern){let token=Token.Word;if(keywordEligible){const reserved=raw?
matchReservedWord(src,tokenStart,wordLen):RESERVED_WORDS.get(this.wordValueOf(tokenStart,wordEnd));if(reserved===Token.Esac)token=reserved}setSpanToken(out,token,
tokenStart,wordEnd,raw);out.keywordEligible=keywordEligible;return}let value=null;if(!raw&&!hasExpansions&&keywordEligible&&(ctx===LexContext.CommandStart||ctx===
LexContext.TestMode)){const nextCh=wordEnd<this.srcEnd?src.charCodeAt(wordEnd):0;if(!quoted&&wordLen<=16||nextCh===CH_LT||nextCh===CH_GT){value=this.wordValueOf(
tokenStart,wordEnd)}}if(ctx===LexContext.CommandStart&&keywordEligible){if(raw){if(wordLen<=8){const reserved=matchReservedWord(src,tokenStart,wordLen);if(reserved!==
void 0){setSpanToken(out,reserved,tokenStart,wordEnd,true);return}}if(wordLen===2&&src.charCodeAt(tokenStart)===CH_LBRACKET&&src.charCodeAt(tokenStart+1)===CH_LBRACKET){
setSpanToken(out,Token.DblLBracket,tokenStart,wordEnd,true);return}}else if(value!==null&&value.length>0){const fc=value.charCodeAt(0);if(fc>=CH_a&&fc<=CH_z&&value.
length<=8||fc===CH_BANG||fc===CH_LBRACE||fc===CH_RBRACE){const reserved=RESERVED_WORDS.get(value);if(reserved!==void 0){setToken(out,reserved,value,tokenStart,wordEnd);
return}}if(fc===CH_LBRACKET&&value==="[["){setToken(out,Token.DblLBracket,value,tokenStart,wordEnd);return}}}if(ctx===LexContext.CommandStart||ctx===LexContext.
CommandPrefix||ctx===LexContext.Declaration){if(assignmentState===void 0){let eq=-1;let bracket=false;for(let i=tokenStart+1;i<wordEnd;i++){const c=src.charCodeAt(
i);if(c===CH_EQ){eq=i;break}if(c===CH_LBRACKET)bracket=true}if(eq!==-1||ctx!==LexContext.Declaration&&bracket){assignmentState=scanAssignmentPrefix(src,tokenStart,
wordEnd,ASSIGNMENT_NAME_START)}}if(assignmentState!==void 0){if(ctx!==LexContext.Declaration&&assignmentState>=ASSIGNMENT_INDEX_BASE){if(wordEnd<this.srcEnd){if(this.
_errors!==null)this._errors.length=errorStart;this.pos=tokenStart;this.readWordText(true,ctx,true);if(this.pos>wordEnd){this.classifyWord(out,ctx,tokenStart,errorStart);
return}}if(this._errors===null||this._errors.length===errorStart){this.errors.push({message:"unterminated array subscript",pos:src.indexOf("[",tokenStart)})}}if(isMatchedAssignment(
assignmentState)){setSpanToken(out,Token.Assignment,tokenStart,wordEnd,raw);if(value!==null)out._value=value;out.assignmentOperatorPos=assignmentOperatorPos(assignmentState);
return}}}if((ctx===LexContext.CommandStart||ctx===LexContext.TestMode)&&keywordEligible){if(raw){if(wordLen===2&&src.charCodeAt(tokenStart)===CH_RBRACKET&&src.charCodeAt(
tokenStart+1)===CH_RBRACKET){setSpanToken(out,Token.DblRBracket,tokenStart,wordEnd,true);return}}else if(value==="]]"){setToken(out,Token.DblRBracket,value,tokenStart,
wordEnd);return}}if(!hasExpansions&&this.pos<this.srcEnd){const nc=src.charCodeAt(this.pos);if(nc===CH_LT||nc===CH_GT){if(raw){const fc=src.charCodeAt(tokenStart);
if(fc>=CH_0&&fc<=CH_9&&isAllDigitsRange(src,tokenStart,wordEnd)){const fd=Number.parseInt(src.slice(tokenStart,wordEnd),10);if(this.readRedirection(out,tokenStart)){
out.fileDescriptor=fd;out.descriptorEnd=wordEnd;return}}if(fc===CH_LBRACE&&src.charCodeAt(wordEnd-1)===CH_RBRACE&&this.isRedirectVariable(tokenStart+1,wordEnd-1)){
const varname=src.slice(tokenStart+1,wordEnd-1);if(this.readRedirection(out,tokenStart)){out.variableName=varname;out.descriptorEnd=wordEnd;return}}}}}setSpanToken(
out,Token.Word,tokenStart,wordEnd,raw);if(value!==null)out._value=value;out.keywordEligible=keywordEligible}readWordText(subscripts=false,ctx=LexContext.Normal,scanning=false){
const src=this.src;const len=this.srcEnd;let pos=this.pos;const fastStart=pos;let exitCh=0;while(pos<len){const c=src.charCodeAt(pos);if(c<128&&charType[c]){exitCh=
c;break}pos++}if(pos>=len||charType[exitCh]&1&&!(exitCh===CH_LPAREN&&pos>fastStart&&extglobPrefix[src.charCodeAt(pos-1)])&&!subscripts){this.pos=pos;this._wordText=
(this._buildParts||this._buildValue)&&pos>fastStart?src.slice(fastStart,pos):"";this._wordRaw=true;this._wordQuoted=false;this._wordHasExpansions=false;this._wordKeywordEligible=
true;this._wordAssignmentState=void 0;if(this._buildParts){this._wordParts=hasGlobCharacters(this._wordText)&&ctx!==LexContext.ArrayElement?parseGlobParts(src,fastStart,
pos,void 0)??null:null}return}const bp=this._buildParts;const bt=bp||this._buildValue;let text=bt&&pos>fastStart?src.slice(fastStart,pos):"";let quoted=false;let hasExpansions=false;
let keywordEligible=true;let valueIsRaw=true;let lastValueChar=pos>fastStart?src.charCodeAt(pos-1):0;let assignmentState=scanAssignmentPrefix(src,fastStart,pos,
ASSIGNMENT_NAME_START);let parts;let litBuf="";let litStart=0;let hasGlobs=false;let braceResults;if(bp){parts=[];litBuf=text;litStart=fastStart;hasGlobs=text.length>
0&&hasGlobCharacters(text)}while(pos<len){const ch=src.charCodeAt(pos);if(ch>=128||!charType[ch]){const runStart=pos;pos++;while(pos<len){const c=src.charCodeAt(
pos);if(c<128&&charType[c])break;pos++}lastValueChar=src.charCodeAt(pos-1);assignmentState=scanAssignmentPrefix(src,runStart,pos,assignmentState);if(bt){const chunk=src.
slice(runStart,pos);text+=chunk;if(bp){litBuf+=chunk;hasGlobs=hasGlobs||hasGlobCharacters(chunk)}}continue}if(charType[ch]&1){if(subscripts&&assignmentState>=ASSIGNMENT_INDEX_BASE){
const close=this.findClosingBracket(pos);if(close!==-1){const spanEnd=close+1;assignmentState=assignmentState===ASSIGNMENT_INDEX_BASE+1?ASSIGNMENT_AFTER_INDEX:assignmentState-
1;lastValueChar=src.charCodeAt(close);if(bt){const chunk=src.slice(pos,spanEnd);text+=chunk;if(bp){litBuf+=chunk;hasGlobs=hasGlobs||hasGlobCharacters(chunk)}}pos=
spanEnd;continue}}if(ch===CH_LPAREN&&lastValueChar<128&&extglobPrefix[lastValueChar]){if(ctx===LexContext.FunctionName||assignmentState>=ASSIGNMENT_INDEX_BASE&&
(ctx===LexContext.CommandStart||ctx===LexContext.CommandPrefix))break;if(ctx===LexContext.CommandStart&&lastValueChar===CH_BANG&&keywordEligible&&src.charCodeAt(
fastStart)===CH_BANG&&skipLineContinuations(src,fastStart+1,len)===pos)break;const prefixChar=lastValueChar;if(prefixChar===CH_EQ&&scanning&&!((ctx===LexContext.
CommandStart||ctx===LexContext.CommandPrefix||ctx===LexContext.Declaration||ctx===LexContext.EvalArgument)&&isMatchedAssignment(assignmentState)&&skipLineContinuations(
src,assignmentOperatorPos(assignmentState)+1,len)===pos))break;const innerStart=pos+1;const close=this.findClosingShellDelimiter(innerStart,len,CH_RPAREN,prefixChar===
CH_EQ);if(close===-1&&!scanning&&!subscripts&&assignmentState>=ASSIGNMENT_INDEX_BASE)break;if(ctx===LexContext.CommandStart&&prefixChar!==CH_EQ&&close!==-1&&skipBlanks(
src,innerStart,close)===close)break;keywordEligible=false;const patternEnd=close===-1?len:close;pos=close===-1?len:close+1;if(close===-1)this.errors.push({message:"\
unterminated extended glob",pos:innerStart-2});lastValueChar=src.charCodeAt(pos-1);if(bt){const eg="("+src.slice(innerStart,pos);text+=eg;if(bp&&prefixChar!==CH_EQ){
let prefixPos=innerStart-2;while(src.charCodeAt(prefixPos)===CH_NL&&src.charCodeAt(prefixPos-1)===CH_BACKSLASH){prefixPos-=2}if(litBuf.length>0){const trimmed=litBuf.
slice(0,-1);if(prefixPos>litStart)parts.push({type:"Literal",pos:litStart,end:prefixPos,value:trimmed,text:src.slice(litStart,prefixPos)});litBuf=""}const op=extglobOp[prefixChar];
parts.push({type:"ExtendedGlob",pos:prefixPos,end:pos,text:src.slice(prefixPos,pos),operator:op,pattern:src.slice(innerStart,patternEnd),parts:this.subFieldParts(
innerStart,patternEnd)});litStart=pos}else if(bp){litBuf+=eg;hasGlobs=hasGlobs||hasGlobCharacters(eg)}}continue}break}if(ch===CH_BACKSLASH){pos++;if(pos<len){if(src.
charCodeAt(pos)===CH_NL){pos++;valueIsRaw=false}else{if(assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE)assignmentState=ASSIGNMENT_INVALID;quoted=true;
keywordEligible=false;valueIsRaw=false;lastValueChar=src.charCodeAt(pos);if(bt){text+=src[pos];if(bp)litBuf+=src[pos]}pos++}}else{if(assignmentState>=0&&assignmentState<
ASSIGNMENT_INDEX_BASE)assignmentState=ASSIGNMENT_INVALID;quoted=true;keywordEligible=false;lastValueChar=CH_BACKSLASH;if(bt){text+="\\";if(bp)litBuf+="\\"}}continue}
if(ch===CH_SQUOTE){const sqStart=pos;if(assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE)assignmentState=ASSIGNMENT_INVALID;quoted=true;keywordEligible=
false;valueIsRaw=false;pos++;const start=pos;while(pos<len&&src.charCodeAt(pos)!==CH_SQUOTE)pos++;if(pos>start)lastValueChar=src.charCodeAt(pos-1);const value=bt?
src.slice(start,pos):"";if(bt)text+=value;if(pos<len)pos++;else this.errors.push({message:"unterminated single quote",pos:start-1});if(bp){if(sqStart>litStart){
parts.push({type:"Literal",pos:litStart,end:sqStart,value:litBuf,text:src.slice(litStart,sqStart)});litBuf=""}parts.push({type:"SingleQuoted",pos:sqStart,end:pos,
value,text:src.slice(sqStart,pos)});litStart=pos}continue}if(ch===CH_DQUOTE){const dqStart=pos;if(assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE)assignmentState=
ASSIGNMENT_INVALID;quoted=true;keywordEligible=false;valueIsRaw=false;pos++;this.pos=pos;this.readDoubleQuoted();pos=this.pos;if(this._dqEnd>dqStart+1)lastValueChar=
src.charCodeAt(this._dqEnd-1);if(this._dqHasExpansions)hasExpansions=true;if(bt)text+=this._dqText;if(bp){if(dqStart>litStart){parts.push({type:"Literal",pos:litStart,
end:dqStart,value:litBuf,text:src.slice(litStart,dqStart)});litBuf=""}const dqText=src.slice(dqStart,pos);parts.push({type:"DoubleQuoted",pos:dqStart,end:pos,text:dqText,
parts:this._dqParts??[{type:"Literal",pos:dqStart+1,end:this._dqEnd,value:this._dqText,text:src.slice(dqStart+1,this._dqEnd)}]});litStart=pos}continue}if(ch===CH_DOLLAR){
keywordEligible=false;const dollarStart=pos;if(assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE)assignmentState=ASSIGNMENT_INVALID;const next=pos+1<len?
src.charCodeAt(pos+1):0;if(next===CH_SQUOTE||next===CH_DQUOTE)quoted=true;this.pos=pos;this.readDollar();pos=this.pos;if(!this._resultIsRaw)valueIsRaw=false;if(pos>
dollarStart)lastValueChar=src.charCodeAt(pos-1);if(this._resultHasExpansion)hasExpansions=true;if(bt)text+=this._resultText;if(bp){if(this._resultPart){if(dollarStart>
litStart){parts.push({type:"Literal",pos:litStart,end:dollarStart,value:litBuf,text:src.slice(litStart,dollarStart)});litBuf=""}parts.push(this._resultPart);litStart=
pos}else{litBuf+=this._resultText}}continue}if(ch===CH_BACKTICK){keywordEligible=false;const btStart=pos;if(assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE)
assignmentState=ASSIGNMENT_INVALID;this.pos=pos;this.readBacktickExpansion();pos=this.pos;valueIsRaw=false;lastValueChar=src.charCodeAt(pos-1);hasExpansions=true;
if(bt)text+=this._resultText;if(bp){if(btStart>litStart){parts.push({type:"Literal",pos:litStart,end:btStart,value:litBuf,text:src.slice(litStart,btStart)});litBuf=
""}parts.push(this._resultPart);litStart=pos}continue}if(ch===CH_LBRACE){if(assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE)assignmentState=ASSIGNMENT_INVALID;
const first=pos+1<len?src.charCodeAt(pos+1):0;const braceEnd=first<=CH_SPACE||first===CH_RBRACE?-1:this.scanBraceExpansion(pos,braceResults??(braceResults=new Map));
if(braceEnd>0){keywordEligible=false;lastValueChar=src.charCodeAt(braceEnd-1);if(bt){const braceText=src.slice(pos,braceEnd);text+=braceText;if(bp){if(pos>litStart){
parts.push({type:"Literal",pos:litStart,end:pos,value:litBuf,text:src.slice(litStart,pos)});litBuf=""}parts.push({type:"BraceExpansion",pos,end:braceEnd,text:braceText,
parts:this.subFieldParts(pos+1,braceEnd-1)});litStart=braceEnd}}pos=braceEnd;continue}lastValueChar=CH_LBRACE;if(bt){text+="{";if(bp)litBuf+="{"}pos++;continue}
pos++}if(bp&&pos>litStart)parts.push({type:"Literal",pos:litStart,end:pos,value:litBuf,text:src.slice(litStart,pos)});this.pos=pos;this._wordText=text;this._wordRaw=
valueIsRaw;this._wordQuoted=quoted;this._wordHasExpansions=hasExpansions;this._wordKeywordEligible=keywordEligible;this._wordAssignmentState=assignmentState;if(bp){
this._wordParts=parts.length>1||parts.length===1&&parts[0].type!=="Literal"?parts:null;if(hasGlobs&&ctx!==LexContext.ArrayElement)this._wordParts=parseGlobParts(
src,fastStart,pos,this._wordParts)??null}}readInnerWordText(insideDoubleQuotes=false,arithmetic=false,globs=false){const src=this.src;const len=this.srcEnd;let pos=this.
pos;const start=pos;let text="";const bp=this._buildParts;let parts;let litBuf="";let litStart=0;let preserveLiteral=false;let hasGlobs=false;if(bp){parts=[];litStart=
pos}while(pos<len){const ch=src.charCodeAt(pos);if(ch===CH_BACKSLASH){pos++;if(pos<len){if(src.charCodeAt(pos)===CH_NL){pos++}else{const next=src.charCodeAt(pos);
if(insideDoubleQuotes&&next!==CH_DOLLAR&&next!==CH_BACKTICK&&next!==CH_DQUOTE&&next!==CH_BACKSLASH&&next!==CH_RBRACE){text+="\\";if(bp)litBuf+="\\";preserveLiteral=
true}const escaped=src[pos++];text+=escaped;if(bp)litBuf+=escaped}}continue}if(ch===CH_SQUOTE&&!insideDoubleQuotes){const sqStart=pos;pos++;const start2=pos;while(pos<
len&&src.charCodeAt(pos)!==CH_SQUOTE)pos++;const value=src.slice(start2,pos);text+=value;if(pos<len)pos++;if(bp){if(sqStart>litStart){parts.push({type:"Literal",
pos:litStart,end:sqStart,value:litBuf,text:src.slice(litStart,sqStart)});litBuf=""}parts.push({type:"SingleQuoted",pos:sqStart,end:pos,value,text:src.slice(sqStart,
pos)});litStart=pos}continue}if(ch===CH_DQUOTE){const dqStart=pos;pos++;this.pos=pos;this.readDoubleQuoted(insideDoubleQuotes);pos=this.pos;text+=this._dqText;if(bp){
if(dqStart>litStart){parts.push({type:"Literal",pos:litStart,end:dqStart,value:litBuf,text:src.slice(litStart,dqStart)});litBuf=""}const dqText=src.slice(dqStart,
pos);parts.push({type:"DoubleQuoted",pos:dqStart,end:pos,text:dqText,parts:this._dqParts??[{type:"Literal",pos:dqStart+1,end:this._dqEnd,value:this._dqText,text:src.
slice(dqStart+1,this._dqEnd)}]});litStart=pos}continue}if(ch===CH_DOLLAR){const dollarStart=pos;this.pos=pos;this.readDollar(insideDoubleQuotes);pos=this.pos;text+=
this._resultText;if(bp){if(this._resultPart){if(dollarStart>litStart){parts.push({type:"Literal",pos:litStart,end:dollarStart,value:litBuf,text:src.slice(litStart,
dollarStart)});litBuf=""}parts.push(this._resultPart);litStart=pos}else{litBuf+=this._resultText}}continue}if(ch===CH_BACKTICK){const btStart=pos;this.pos=pos;this.
readBacktickExpansion(insideDoubleQuotes);pos=this.pos;text+=this._resultText;if(bp){if(btStart>litStart){parts.push({type:"Literal",pos:litStart,end:btStart,value:litBuf,
text:src.slice(litStart,btStart)});litBuf=""}parts.push(this._resultPart);litStart=pos}continue}if(!insideDoubleQuotes&&!arithmetic&&(ch===CH_LT||ch===CH_GT)&&pos+
1<len&&src.charCodeAt(pos+1)===CH_LPAREN){const psStart=pos;this.pos=pos+2;const inner=this.extractBalanced();pos=this.pos;const raw=src.slice(psStart,pos);text+=
raw;if(bp){if(psStart>litStart){parts.push({type:"Literal",pos:litStart,end:psStart,value:litBuf,text:src.slice(litStart,psStart)});litBuf=""}parts.push(this.processSubstitution(
psStart,raw,ch===CH_LT?"<":">",inner));litStart=pos}continue}text+=src[pos];if(bp){litBuf+=src[pos];if(globs&&(ch===CH_STAR||ch===CH_QUESTION||ch===CH_LBRACKET))
hasGlobs=true}pos++}if(bp&&pos>litStart)parts.push({type:"Literal",pos:litStart,end:pos,value:litBuf,text:src.slice(litStart,pos)});this.pos=pos;this._wordText=
text;this._wordRaw=false;this._wordQuoted=false;this._wordHasExpansions=false;this._wordKeywordEligible=false;if(bp){this._wordParts=parts.length>1||parts.length===
1&&(parts[0].type!=="Literal"||preserveLiteral)?parts:null;if(hasGlobs)this._wordParts=parseGlobParts(src,start,pos,this._wordParts)??null}}subFieldParts(start,end){
if(this._nestingDepth>=MAX_SYNTAX_NESTING)return void 0;return hasEmbeddedWordStructure(this.src,start,end)?this.parseSubFieldWord(start,end).parts:parseGlobParts(
this.src,start,end,void 0)}parseSubFieldWord(start,end,context="word",arithmetic=false){if(start>=end)return new WordImpl("",start,start);if(this._nestingDepth>=
MAX_SYNTAX_NESTING)return new WordImpl(this.src.slice(start,end),start,end);this._nestingDepth++;const savedEnd=this.srcEnd;const savedBracketWindow=this._bracketWindow;
const savedArithmeticBracketWindow=this._arithmeticBracketWindow;const savedPos=this.pos;const savedText=this._wordText;const savedParts=this._wordParts;const savedQuoted=this.
_wordQuoted;const savedKeywordEligible=this._wordKeywordEligible;this.srcEnd=end;this.pos=start;this.readInnerWordText(context==="quoted",arithmetic,context==="\
word");const word=new WordImpl(this.src.slice(start,end),start,end);if(this._buildParts){word.parts=this._wordParts??void 0}this.srcEnd=savedEnd;this._bracketWindow=
savedBracketWindow;this._arithmeticBracketWindow=savedArithmeticBracketWindow;this.pos=savedPos;this._wordText=savedText;this._wordParts=savedParts;this._wordQuoted=
savedQuoted;this._wordKeywordEligible=savedKeywordEligible;this._nestingDepth--;return word}skipSQ(){while(this.pos<this.srcEnd&&this.src.charCodeAt(this.pos)!==
CH_SQUOTE)this.pos++;if(this.pos<this.srcEnd)this.pos++}skipAnsiCQuoted(){const quotePos=this.pos-1;const result=decodeAnsiCQuoted(this.src,this.pos,this.srcEnd);
this.pos=result.end;if(!result.closed)this.errors.push({message:"unterminated ANSI-C quote",pos:quotePos})}skipDQ(){const src=this.src;const len=this.srcEnd;this.
_unbalanced=false;if(this._nestingDepth<MAX_SYNTAX_NESTING){while(this.pos<len){const ch=src.charCodeAt(this.pos);if(ch===CH_DQUOTE){this.pos++;return}if(ch===CH_BACKSLASH){
this.pos=Math.min(this.pos+2,len);continue}if(ch===CH_BACKTICK)break;if(ch===CH_DOLLAR){const next=src.charCodeAt(this.pos+1);if(next===CH_LPAREN||next===CH_LBRACE||
next===CH_DOLLAR)break}this.pos++}}this.extractBalanced(true,true)}skipSpacesAndTabs(){this.pos=skipBlanks(this.src,this.pos,this.srcEnd)}readDoubleQuoted(unescapeAll=false){
const src=this.src;const len=this.srcEnd;const contentStart=this.pos;let hasExpansions=false;const bp=this._buildParts;const bt=bp||this._buildValue;if(!bp){let p=this.
pos;while(p<len){const c=src.charCodeAt(p);if(c===CH_DQUOTE){this._dqText=bt?src.slice(contentStart,p):"";this._dqEnd=p;this.pos=p+1;this._dqHasExpansions=false;
this._dqParts=null;return}if(c===CH_DOLLAR||c===CH_BACKTICK||c===CH_BACKSLASH)break;p++}}let text="";let parts=null;let litBuf="";let litStart=bp?this.pos:0;while(this.
pos<len&&src.charCodeAt(this.pos)!==CH_DQUOTE){const runStart=this.pos;while(this.pos<len){const c=src.charCodeAt(this.pos);if(c===CH_DQUOTE||c===CH_BACKSLASH||
c===CH_DOLLAR||c===CH_BACKTICK)break;this.pos++}if(bt&&this.pos>runStart){const chunk=src.slice(runStart,this.pos);text+=chunk;if(bp)litBuf+=chunk}if(this.pos>=
len||src.charCodeAt(this.pos)===CH_DQUOTE)break;const ch=src.charCodeAt(this.pos);if(ch===CH_BACKSLASH){this.pos++;if(this.pos<len){const next=src.charCodeAt(this.
pos);if(next===CH_NL){this.pos++;continue}if(bt){if(unescapeAll||next===CH_DOLLAR||next===CH_BACKTICK||next===CH_DQUOTE||next===CH_BACKSLASH){const c=src[this.pos];
text+=c;if(bp)litBuf+=c}else{const pair2="\\"+src[this.pos];text+=pair2;if(bp)litBuf+=pair2}}this.pos++}continue}if(ch===CH_DOLLAR){const afterDollar=this.pos+1<
len?src.charCodeAt(this.pos+1):0;if(afterDollar===CH_DQUOTE||afterDollar===CH_SQUOTE){if(bt){text+="$";if(bp)litBuf+="$"}this.pos++;continue}const expStart=this.
pos;this.readDollar(true);if(bt)text+=this._resultText;if(this._resultHasExpansion)hasExpansions=true;if(bp){const rp=this._resultPart;if(rp&&isDQChild(rp)){if(!parts)
parts=[];if(expStart>litStart){parts.push({type:"Literal",pos:litStart,end:expStart,value:litBuf,text:src.slice(litStart,expStart)});litBuf=""}parts.push(rp);litStart=
this.pos}else{litBuf+=this._resultText}}continue}if(ch===CH_BACKTICK){const btStart=this.pos;this.readBacktickExpansion(true);if(bt)text+=this._resultText;hasExpansions=
true;if(bp&&this._resultPart&&isDQChild(this._resultPart)){if(!parts)parts=[];if(btStart>litStart){parts.push({type:"Literal",pos:litStart,end:btStart,value:litBuf,
text:src.slice(litStart,btStart)});litBuf=""}parts.push(this._resultPart);litStart=this.pos}continue}}if(bp&&parts&&this.pos>litStart)parts.push({type:"Literal",
pos:litStart,end:this.pos,value:litBuf,text:src.slice(litStart,this.pos)});this._dqEnd=this.pos;if(this.pos<len)this.pos++;else this.errors.push({message:"unter\
minated double quote",pos:contentStart-1});this._dqText=text;this._dqHasExpansions=hasExpansions;this._dqParts=parts}readDollar(insideDoubleQuotes=false){const dollarPos=this.
pos;this.pos++;const src=this.src;const len=this.srcEnd;const bt=this._buildParts||this._buildValue;if(this.pos>=len){this._resultText="$";this._resultIsRaw=true;
this._resultHasExpansion=false;this._resultPart=void 0;return}const logicalPos=skipLineContinuations(src,this.pos,len);if(logicalPos>this.pos&&src.charCodeAt(logicalPos)===
CH_LPAREN&&src.charCodeAt(logicalPos+1)!==CH_LPAREN)this.pos=logicalPos;const ch=src.charCodeAt(this.pos);if(ch===CH_LPAREN){if(this.pos+1<len&&src.charCodeAt(this.
pos+1)===CH_LPAREN){const savedPos=this.pos;const savedErrors=this.errors.length;this.readArithmeticExpansion(dollarPos);if(!this._notArithmetic)return;this.errors.
length=savedErrors;this.pos=savedPos}this.readCommandSubstitution(dollarPos);return}if(ch===CH_LBRACE){const after=this.pos+1<len?src.charCodeAt(this.pos+1):0;if(after===
CH_SPACE||after===CH_TAB||after===CH_NL){this.readBraceCommandSubstitution();return}if(after===CH_PIPE){this.readValueSubstitution();return}this.readParameterExpansion(
insideDoubleQuotes);return}if(ch===CH_SQUOTE){this.pos++;if(bt){const value=this.readAnsiCQuoted();this._resultText=value;this._resultPart=this._buildParts?{type:"\
AnsiCQuoted",pos:dollarPos,end:this.pos,text:src.slice(dollarPos,this.pos),value}:void 0}else{this.skipAnsiCQuoted();this._resultText="";this._resultPart=void 0}
this._resultIsRaw=false;this._resultHasExpansion=false;return}if(ch===CH_DQUOTE){this.pos++;this.readDoubleQuoted(insideDoubleQuotes);this._resultText=this._dqText;
this._resultIsRaw=false;this._resultHasExpansion=this._dqHasExpansions;if(this._buildParts){const text=src.slice(dollarPos,this.pos);this._resultPart={type:"Loc\
aleString",pos:dollarPos,end:this.pos,text,parts:this._dqParts??[{type:"Literal",pos:dollarPos+2,end:this._dqEnd,value:this._dqText,text:src.slice(dollarPos+2,this.
_dqEnd)}]}}else{this._resultPart=void 0}return}if(ch===CH_AT||ch===CH_STAR||ch===CH_HASH||ch===CH_QUESTION||ch===CH_DASH||ch===CH_DOLLAR||ch===CH_BANG||ch>=CH_0&&
ch<=CH_9){this.pos++;const text=bt?src.slice(this.pos-2,this.pos):"";this._resultText=text;this._resultIsRaw=true;this._resultHasExpansion=false;this._resultPart=
this._buildParts?{type:"SimpleExpansion",pos:dollarPos,end:this.pos,text}:void 0;return}if(ch<128&&isIdChar[ch]&1){const namePos=this.pos-1;while(this.pos<len){
const c=src.charCodeAt(this.pos);if(c<128&&isIdChar[c]&2)this.pos++;else break}const text=bt?src.slice(namePos,this.pos):"";this._resultText=text;this._resultIsRaw=
true;this._resultHasExpansion=false;this._resultPart=this._buildParts?{type:"SimpleExpansion",pos:dollarPos,end:this.pos,text}:void 0;return}if(ch===CH_LBRACKET){
const errorCount=this._errors===null?0:this._errors.length;const close=this.findClosingArithmeticBracket(this.pos+1);if(close!==-1){const bodyStart=this.pos+1;const body=src.
slice(bodyStart,close);this.pos=close+1;const text=bt?src.slice(dollarPos,this.pos):"";this._resultText=text;this._resultIsRaw=true;this._resultHasExpansion=false;
this._resultPart=this._buildParts?this.arithmeticExpansion(bodyStart-2,text,body,bodyStart):void 0;return}if(this._errors!==null)this._errors.length=errorCount}
this._resultText="$";this._resultIsRaw=true;this._resultHasExpansion=false;this._resultPart=void 0}scanArithmeticBody(){this._notArithmetic=false;this._arithUnterminated=
false;this.pos+=2;let depth=1;let parenDepth=0;let parentParenDepth=0;let parenDepths;let reported=false;const src=this.src;const len=this.srcEnd;const start=this.
pos;while(this.pos<len&&depth>0){const c=src.charCodeAt(this.pos);if(c===CH_BACKSLASH){this.pos+=this.pos+1<len?2:1}else if(c===CH_SQUOTE){this.pos++;this.skipSQ()}else if(c===
CH_DQUOTE){this.pos++;this.skipDQ()}else if(c===CH_BACKTICK){this.pos++;while(this.pos<len&&src.charCodeAt(this.pos)!==CH_BACKTICK){if(src.charCodeAt(this.pos)===
CH_BACKSLASH)this.pos++;this.pos++}if(this.pos<len)this.pos++}else if(c===CH_DOLLAR&&this.pos+2<len&&src.charCodeAt(this.pos+1)===CH_LPAREN&&src.charCodeAt(this.
pos+2)!==CH_LPAREN){const dollarPos=this.pos;this.pos+=2;this.extractBalanced();if(this._unbalanced)this.errors.push({message:"unterminated command substitution",
pos:dollarPos})}else if(c===CH_DOLLAR&&this.pos+1<len&&src.charCodeAt(this.pos+1)===CH_LBRACE){const close=this.findClosingBrace(this.pos+2,len);this.pos=close===
-1?len:close+1}else if((c===CH_LT||c===CH_GT)&&this.pos+1<len&&src.charCodeAt(this.pos+1)===CH_LPAREN){this.pos+=2;this.extractBalanced()}else if(c===CH_LPAREN){
if(src.charCodeAt(this.pos-1)===CH_DOLLAR&&src.charCodeAt(this.pos+1)===CH_LPAREN){if(depth===1)parentParenDepth=parenDepth;else(parenDepths??(parenDepths=[])).
push(parenDepth);depth++;parenDepth=0;if(depth+this._nestingDepth>MAX_SYNTAX_NESTING&&!reported){this.errors.push({message:"maximum arithmetic expansion nesting\
 depth exceeded",pos:this.pos-1});reported=true}this.pos+=2}else{if(++parenDepth+depth-1+this._nestingDepth>MAX_SYNTAX_NESTING&&!reported){this.errors.push({message:"\
maximum arithmetic expression nesting depth exceeded",pos:this.pos});reported=true}this.pos++}}else if(c===CH_RPAREN&&parenDepth>0){parenDepth--;this.pos++}else if(c===
CH_RPAREN&&this.pos+1<len&&src.charCodeAt(this.pos+1)===CH_RPAREN){if(--depth===0){this.pos+=2;break}parenDepth=depth===1?parentParenDepth:parenDepths.pop();this.
pos+=2}else if(c===CH_RPAREN&&depth===1){this._notArithmetic=true;return""}else{this.pos++}}const bt=this._buildParts||this._buildValue;if(depth>0){this._arithUnterminated=
true;return bt?src.slice(start,this.pos):""}return bt?src.slice(start,this.pos-2):""}readArithmeticExpansion(dollarPos){const bodyStart=this.pos+2;const body=this.
scanArithmeticBody();if(this._notArithmetic)return;if(this._arithUnterminated)this.errors.push({message:"unterminated arithmetic expansion",pos:dollarPos});const text=this.
_buildParts||this._buildValue?this.src.slice(dollarPos,this.pos):"";this._resultText=text;this._resultIsRaw=true;this._resultHasExpansion=false;this._resultPart=
this._buildParts?this.arithmeticExpansion(dollarPos,text,body,bodyStart):void 0}arithmeticExpansion(pos,text,body,bodyStart){return new ArithmeticExpansionImpl(
pos,this.pos,text,{source:this.src,body,offset:bodyStart,depth:this._nestingDepth,context:this.substitutionContext})}readArithmeticCommand(out,tokenStart){const savedBuildValue=this.
_buildValue;this._buildValue=true;const body=this.scanArithmeticBody();this._buildValue=savedBuildValue;if(this._arithUnterminated)this.errors.push({message:"un\
terminated arithmetic command",pos:tokenStart});setToken(out,Token.ArithCmd,body,tokenStart,this.pos)}readCommandSubstitution(dollarPos){const openPos=this.pos;
this.pos++;const inner=this.extractBalanced();if(this._unbalanced)this.errors.push({message:"unterminated command substitution",pos:dollarPos});const bt=this._buildParts||
this._buildValue;const rawText=bt?this.src.slice(dollarPos,this.pos):"";const text=!bt||openPos===dollarPos+1?rawText:"$"+this.src.slice(openPos,this.pos);this.
_resultText=text;this._resultIsRaw=openPos===dollarPos+1;this._resultHasExpansion=true;if(this._buildParts){this._resultPart=this.commandExpansion(dollarPos,rawText,
openPos+1,inner,!this._unbalanced)}else{this._resultPart=void 0}}readBraceCommandSubstitution(){this.readBraceSubstitution(1)}readValueSubstitution(){this.readBraceSubstitution(
2)}readBraceSubstitution(skip){const dollarPos=this.pos-1;this.pos+=skip;const src=this.src;const len=this.srcEnd;let depth=1;const start=this.pos;while(this.pos<
len){const c=src.charCodeAt(this.pos);if(c===CH_LBRACE)depth++;else if(c===CH_RBRACE){if(--depth===0){this.pos++;break}}else if(c===CH_SQUOTE){this.pos++;this.skipSQ();
continue}else if(c===CH_DQUOTE){this.pos++;this.skipDQ();continue}else if(c===CH_BACKSLASH)this.pos++;this.pos++}this._resultIsRaw=true;this._resultHasExpansion=
true;if(this._buildParts||this._buildValue){const rawInner=src.slice(start,this.pos-1);const inner=rawInner.trim();const text=src.slice(dollarPos,this.pos);this.
_resultText=text;if(this._buildParts){const innerStart=start+(rawInner.length-rawInner.trimStart().length);this._resultPart=this.commandExpansion(dollarPos,text,
innerStart,inner)}else{this._resultPart=void 0}}else{this._resultText="";this._resultPart=void 0}}readBacktickExpansion(insideDoubleQuotes=false){this.pos++;const src=this.
src;const len=this.srcEnd;const start=this.pos;if(!this._buildParts&&!this._buildValue){while(this.pos<len&&src.charCodeAt(this.pos)!==CH_BACKTICK){if(src.charCodeAt(
this.pos)===CH_BACKSLASH&&this.pos+1<len)this.pos++;this.pos++}if(this.pos<len)this.pos++;else this.errors.push({message:"unterminated backtick",pos:start-1});this.
_resultText="";this._resultIsRaw=false;this._resultHasExpansion=true;this._resultPart=void 0;return}let inner="";let hasEscapes=false;while(this.pos<len&&src.charCodeAt(
this.pos)!==CH_BACKTICK){if(src.charCodeAt(this.pos)===CH_BACKSLASH){hasEscapes=true;break}this.pos++}if(!hasEscapes){inner=src.slice(start,this.pos)}else{inner=
src.slice(start,this.pos);while(this.pos<len&&src.charCodeAt(this.pos)!==CH_BACKTICK){if(src.charCodeAt(this.pos)===CH_BACKSLASH){this.pos++;if(this.pos<len){const c=src.
charCodeAt(this.pos);if(c===CH_DOLLAR||c===CH_BACKTICK||c===CH_BACKSLASH||insideDoubleQuotes&&c===CH_DQUOTE){inner+=src[this.pos]}else{inner+="\\"+src[this.pos]}
this.pos++}}else{const runStart=this.pos;while(this.pos<len){const c=src.charCodeAt(this.pos);if(c===CH_BACKTICK||c===CH_BACKSLASH)break;this.pos++}inner+=src.slice(
runStart,this.pos)}}}if(this.pos<len)this.pos++;else this.errors.push({message:"unterminated backtick",pos:start-1});const text=src.slice(start-1,this.pos);this.
_resultText=inner;this._resultHasExpansion=true;if(this._buildParts){this._resultPart=hasEscapes?this.decodedCommandExpansion(start-1,text,inner):this.commandExpansion(
start-1,text,start,inner)}else{this._resultPart=void 0}}readParameterExpansion(insideDoubleQuotes){const src=this.src;const len=this.srcEnd;const start=this.pos;
this.pos++;let depth=1;let reported=false;while(this.pos<len&&depth>0){const ch=src.charCodeAt(this.pos);if(ch===CH_DOLLAR){const next=this.pos+1<len?src.charCodeAt(
this.pos+1):0;if(next===CH_LBRACE){depth++;if(this._nestingDepth+depth>MAX_SYNTAX_NESTING&&!reported){this.errors.push({message:"maximum parameter expansion nes\
ting depth exceeded",pos:this.pos});reported=true}this.pos+=2;continue}if(next===CH_DOLLAR){this.pos+=2;continue}if(next===CH_LPAREN){const dollarPos=this.pos;this.
pos+=2;this.extractBalanced();if(this._unbalanced)this.errors.push({message:"unterminated command substitution",pos:dollarPos});continue}}else if(ch===CH_BACKTICK){
this.pos++;while(this.pos<len&&src.charCodeAt(this.pos)!==CH_BACKTICK){if(src.charCodeAt(this.pos)===CH_BACKSLASH)this.pos++;this.pos++}if(this.pos<len)this.pos++;
continue}else if(ch===CH_RBRACE){if(--depth===0){this.pos++;break}}else if(ch===CH_BACKSLASH){if(this.pos+1<len)this.pos++}else if(ch===CH_SQUOTE){this.pos++;if(this.
pos>start+1&&src.charCodeAt(this.pos-2)===CH_DOLLAR)this.skipAnsiCQuoted();else this.skipSQ();continue}else if(ch===CH_DQUOTE){this.pos++;this.skipDQ();continue}
this.pos++}const closed=depth===0;if(!closed)this.errors.push({message:"unterminated parameter expansion",pos:start-1});const text=this._buildParts||this._buildValue?
src.slice(start-1,this.pos):"";this._resultText=text;this._resultIsRaw=true;this._resultHasExpansion=false;if(this._buildParts){const inner=src.slice(start+1,closed?
this.pos-1:this.pos);this._resultPart=this.parseParamInner(text,inner,start+1,insideDoubleQuotes)}else{this._resultPart=void 0}}parseParamInner(text,inner,innerStart,insideDoubleQuotes){
const result={type:"ParameterExpansion",pos:innerStart-2,end:this.pos,text,parameter:"",parameterPos:innerStart,parameterEnd:innerStart,prefix:void 0,index:void 0,
operation:void 0};const ilen=inner.length;if(ilen===0)return result;const sub=(a,b,context="word")=>this.parseSubFieldWord(innerStart+a,innerStart+b,context);const closeBracket=start=>{
const close=this.findClosingBracket(innerStart+start,innerStart+ilen);return close===-1?-1:close-innerStart};let i=0;if(ilen>1&&inner.charCodeAt(0)===CH_BANG){result.
prefix="!";i=1}if(ilen>1&&inner.charCodeAt(0)===CH_HASH){const nameEnd=this.scanParamName(inner,1);let parameterEnd=nameEnd;let indexEnd=-1;if(parameterEnd<ilen&&
inner.charCodeAt(parameterEnd)===CH_LBRACKET){indexEnd=closeBracket(parameterEnd+1);if(indexEnd!==-1)parameterEnd=indexEnd+1}if(nameEnd>1&&parameterEnd===ilen){
result.prefix="#";result.parameter=inner.slice(1,nameEnd);result.parameterPos=innerStart+1;result.parameterEnd=innerStart+nameEnd;if(indexEnd!==-1)result.index=
sub(nameEnd+1,indexEnd,"embedded");return result}}const nameStart=i;i=this.scanParamName(inner,i);result.parameter=inner.slice(nameStart,i);result.parameterPos=
innerStart+nameStart;result.parameterEnd=innerStart+i;if(i<ilen&&inner.charCodeAt(i)===CH_LBRACKET){const closeB=closeBracket(i+1);if(closeB!==-1){result.index=
sub(i+1,closeB,"embedded");i=closeB+1}}if(i>=ilen)return result;const pos=innerStart+i;const end=innerStart+ilen;const opChar=inner.charCodeAt(i);const nextChar=inner.
charCodeAt(i+1);const defaultChar=inner[opChar===CH_COLON?i+1:i];if(defaultChar==="-"||defaultChar==="="||defaultChar==="+"||defaultChar==="?"){const operandStart=i+
(opChar===CH_COLON?2:1);result.operation={type:"Default",pos,end,operatorEnd:innerStart+operandStart,operator:opChar===CH_COLON?`:${defaultChar}`:defaultChar,operand:sub(
operandStart,ilen,insideDoubleQuotes?"quoted":"word")};return result}if(opChar===CH_COLON){i++;const sliceStart=innerStart+i;const colonIdx=findUnnested(inner.slice(
i),CH_COLON,true,(index,quoted)=>{return this.findNestedShellEnd(sliceStart+index,end,quoted)-sliceStart});result.operation={type:"Slice",pos,end,operatorEnd:sliceStart,
operator:":",offset:sub(i,colonIdx===-1?ilen:i+colonIdx,"embedded"),length:colonIdx===-1?void 0:sub(i+colonIdx+1,ilen,"embedded")};return result}if(opChar===CH_HASH||
opChar===CH_PERCENT){const doubled=nextChar===opChar;const operator=opChar===CH_HASH?doubled?"##":"#":doubled?"%%":"%";const operandStart=i+(doubled?2:1);result.
operation={type:"Remove",pos,end,operatorEnd:innerStart+operandStart,operator,operand:sub(operandStart,ilen)};return result}if(opChar===CH_SLASH){i++;let operator="\
/";if(nextChar===CH_SLASH||nextChar===CH_HASH||nextChar===CH_PERCENT){operator=nextChar===CH_SLASH?"//":nextChar===CH_HASH?"/#":"/%";i++}let separatorStart=i;if(nextChar===
CH_SLASH){separatorStart=skipLineContinuations(inner,i,ilen);if(inner.charCodeAt(separatorStart)===CH_SLASH)separatorStart++}const sepIdx=findUnnested(inner.slice(
separatorStart),CH_SLASH);const patternEnd=sepIdx===-1?ilen:separatorStart+sepIdx;result.operation={type:"Replace",pos,end,operatorEnd:innerStart+i,operator,pattern:sub(
i,patternEnd),replacement:sub(sepIdx===-1?ilen:patternEnd+1,ilen)};return result}if(opChar===CH_CARET||opChar===CH_COMMA){const doubled=nextChar===opChar;const operator=opChar===
CH_CARET?doubled?"^^":"^":doubled?",,":",";const operandStart=i+(doubled?2:1);result.operation={type:"CaseModification",pos,end,operatorEnd:innerStart+operandStart,
operator,operand:operandStart===ilen?void 0:sub(operandStart,ilen)};return result}if(result.prefix==="!"&&result.index===void 0&&i+1===ilen&&(opChar===CH_AT||opChar===
CH_STAR)){result.operation={type:"Names",pos,end,operatorEnd:end,operator:opChar===CH_AT?"@":"*"};return result}if(opChar===CH_AT){result.operation={type:"Trans\
form",pos,end,operatorEnd:pos+1,operator:"@",operand:sub(i+1,ilen)};return result}result.operation={type:"Unknown",pos,end,operatorEnd:end,operator:inner.slice(
i)};return result}findNestedShellEnd(start,end,quoted){const ch=this.src.charCodeAt(start);if(ch===CH_BACKTICK){let pos=start+1;while(pos<end){const current=this.
src.charCodeAt(pos);if(current===CH_BACKSLASH){pos+=2;continue}pos++;if(current===CH_BACKTICK)return pos}return end}let close;if(ch===CH_DOLLAR){const next=start+
1;if(next<end&&this.src.charCodeAt(next)===CH_LBRACE){close=this.findClosingBrace(next+1,end)}else{const open=skipLineContinuations(this.src,next,end);if(open>=
end||this.src.charCodeAt(open)!==CH_LPAREN)return start;close=this.findClosingParenthesis(open+1,end)}}else{const open=start+1;if(quoted||ch!==CH_LT&&ch!==CH_GT||
open>=end||this.src.charCodeAt(open)!==CH_LPAREN){return start}close=this.findClosingParenthesis(open+1,end)}return close===-1?end:close+1}scanParamName(s,start){
let i=start;if(i>=s.length)return i;const c=s.charCodeAt(i);if(c===CH_AT||c===CH_STAR||c===CH_HASH||c===CH_QUESTION||c===CH_DASH||c===CH_DOLLAR||c===CH_BANG){return i+
1}if(c>=CH_0&&c<=CH_9){while(i<s.length&&s.charCodeAt(i)>=CH_0&&s.charCodeAt(i)<=CH_9)i++;return i}if(c>=CH_a&&c<=CH_z||c>=CH_A&&c<=CH_Z||c===CH_UNDERSCORE){i++;
while(i<s.length){const ch=s.charCodeAt(i);if(ch>=CH_a&&ch<=CH_z||ch>=CH_A&&ch<=CH_Z||ch>=CH_0&&ch<=CH_9||ch===CH_UNDERSCORE)i++;else break}}return i}readAnsiCQuoted(){
const quotePos=this.pos-1;const result=decodeAnsiCQuoted(this.src,this.pos,this.srcEnd);this.pos=result.end;if(!result.closed)this.errors.push({message:"untermi\
nated ANSI-C quote",pos:quotePos});return result.value}extractBalanced(useGrammar=true,quoteOnly=false){const src=this.src;const len=this.srcEnd;const bt=this._buildParts||
this._buildValue;let depth=quoteOnly?0:1;const start=this.pos;this._unbalanced=false;const knownEnd=useGrammar&&!quoteOnly?this.substitutionContext.boundaries?.
get(start):void 0;if(knownEnd!==void 0&&knownEnd<=len&&this._nestingDepth<MAX_SYNTAX_NESTING){this.pos=knownEnd;return bt?src.slice(start,knownEnd-1):""}let wordStart=true;
while(!quoteOnly&&this.pos<len){const c=src.charCodeAt(this.pos);if(c===CH_RPAREN){const result=bt?src.slice(start,this.pos):"";this.pos++;return result}else if(c===
CH_LPAREN||c===CH_BACKSLASH||c===CH_SQUOTE||c===CH_DQUOTE||c===CH_BACKTICK||c===CH_DOLLAR&&(src.charCodeAt(this.pos+1)===CH_SQUOTE||src.charCodeAt(this.pos+1)===
CH_DOLLAR||src.charCodeAt(this.pos+1)===CH_LBRACE)){break}else if(c===CH_LT&&this.pos+1<len&&src.charCodeAt(this.pos+1)===CH_LT){break}else if(c===CH_HASH&&wordStart){
break}else if(c===99&&wordStart&&this.pos+3<len&&src.charCodeAt(this.pos+1)===97&&src.charCodeAt(this.pos+2)===115&&src.charCodeAt(this.pos+3)===101&&(this.pos+
4>=len||src.charCodeAt(this.pos+4)<128&&charType[src.charCodeAt(this.pos+4)]&1)){break}else{wordStart=c<128&&(charType[c]&1)!==0;this.pos++}}let caseDepth=0;let caseParens=0;
const wordStartAfterParen=[];let pendingDelims=null;let scripts2;let arithBase=-1;let arithExtent=start>=2&&src.charCodeAt(start)===CH_LPAREN&&src.charCodeAt(start-
1)===CH_LPAREN&&src.charCodeAt(start-2)===CH_DOLLAR;let substitutions=0;let reported=false;const quotes=quoteOnly?[{close:CH_DQUOTE,depth:0}]:[];let quotedDepth=quoteOnly?
1:0;let parameterDepth=0;let arithmeticOpens;let continuedDollarPos=-1;let continuedParenPos=-1;let escapedEnd=-1;let lastParenEnd=-1;let checkedGrammar=false;while(this.
pos<len&&(depth>0||quotes.length>0)){let ch=src.charCodeAt(this.pos);const quote=quotes.length===0?void 0:quotes[quotes.length-1];if(quote!==void 0&&quote.depth===
depth){let commandOpen=false;if(ch===CH_BACKSLASH){this.pos=Math.min(this.pos+2,len);continue}if(ch===quote.close){quotes.pop();if(ch===CH_DQUOTE)quotedDepth--;else
parameterDepth--;this.pos++;if(quoteOnly&&depth===0&&quotes.length===0)return"";continue}if(ch===CH_DQUOTE){quotes.push({close:CH_DQUOTE,depth});quotedDepth++}else if(ch===
CH_SQUOTE&&quote.close===CH_RBRACE){this.pos++;this.skipSQ();continue}else if(ch===CH_BACKTICK){this.pos++;while(this.pos<len&&src.charCodeAt(this.pos)!==CH_BACKTICK){
if(src.charCodeAt(this.pos)===CH_BACKSLASH)this.pos++;if(this.pos<len)this.pos++}if(this.pos<len)this.pos++;continue}else if(ch===CH_DOLLAR){const next=src.charCodeAt(
this.pos+1);if(next===CH_SQUOTE&&quote.close===CH_RBRACE){this.pos+=2;this.skipAnsiCQuoted();continue}if(next===CH_LBRACE){quotes.push({close:CH_RBRACE,depth});
parameterDepth++;this.pos++}else if(next===CH_LPAREN){this.pos++;ch=CH_LPAREN;commandOpen=true}else if(next===CH_DOLLAR){this.pos+=src.charCodeAt(this.pos+2)===
CH_LPAREN?1:2;continue}}if(!reported&&this._nestingDepth+Math.max(quotedDepth,parameterDepth)>MAX_SYNTAX_NESTING){this.errors.push({message:"maximum word nestin\
g depth exceeded",pos:this.pos});reported=true}if(!commandOpen){this.pos++;while(this.pos<len){const c=src.charCodeAt(this.pos);if(c===CH_BACKSLASH||c===CH_DQUOTE||
c===CH_DOLLAR||c===CH_BACKTICK||c===CH_RBRACE||c===CH_SQUOTE)break;this.pos++}continue}}if(ch===CH_HASH&&lastParenEnd!==-1&&!arithExtent&&arithBase<0&&useGrammar&&
!checkedGrammar&&this._nestingDepth+(scripts2?.length??0)<MAX_SYNTAX_NESTING&&skipBlanks(src,lastParenEnd,len)===this.pos){checkedGrammar=true;const scope=scripts2?.[scripts2.
length-1];const end=this.findSubstitutionEnd(scope?.start??start,len,this._nestingDepth+(scripts2?.length??0)+1);if(end!==-1){if(scope===void 0){this.pos=end;return bt?
src.slice(start,end-1):""}this.pos=end-1;depth=scope.depth+1;caseDepth=0;caseParens=0;wordStartAfterParen.length=scope.parens+1;ch=CH_RPAREN}}if(ch===CH_LPAREN){
const prev=this.pos>start&&this.pos!==escapedEnd?src.charCodeAt(this.pos-1):0;const commandDollarPos=prev===CH_DOLLAR?this.pos-1:this.pos===continuedParenPos?continuedDollarPos:
-1;const wordParen=commandDollarPos!==-1||prev===CH_LT||prev===CH_GT||prev===CH_EQ||prev===CH_AT||prev===CH_QUESTION||prev===CH_STAR||prev===CH_PLUS||prev===CH_BANG||
prev===CH_LPAREN&&wordStartAfterParen[wordStartAfterParen.length-1]===false||arithExtent&&this.pos===start;const script=commandDollarPos!==-1&&src.charCodeAt(this.
pos+1)!==CH_LPAREN||(prev===CH_LT||prev===CH_GT)&&arithBase<0&&!arithExtent;if(script){(scripts2??(scripts2=[])).push({start:this.pos+1,dollar:commandDollarPos,
depth,parens:wordStartAfterParen.length,caseDepth,caseParens,arithBase,arithExtent,substitutions,checkedGrammar,pendingDelims});caseDepth=0;caseParens=0;arithBase=
-1;arithExtent=false;checkedGrammar=false;pendingDelims=null}wordStartAfterParen.push(!wordParen);wordStart=true;if(!script&&arithBase<0&&this.pos+1<len&&src.charCodeAt(
this.pos+1)===CH_LPAREN){arithBase=depth}if(commandDollarPos!==-1){if(script)substitutions++;else(arithmeticOpens??(arithmeticOpens=[])).push(depth);if(substitutions+
(arithmeticOpens?.length??0)+this._nestingDepth+(quoteOnly?0:1)>MAX_SYNTAX_NESTING&&!reported){this.errors.push({message:"maximum command substitution nesting d\
epth exceeded",pos:commandDollarPos});reported=true}}continuedDollarPos=-1;continuedParenPos=-1;depth++;if(caseDepth>0)caseParens++;this.pos++}else if(ch===CH_RPAREN){
if(caseDepth>0&&caseParens===0){this.pos++;wordStart=true}else{if(caseDepth>0)caseParens--;depth--;if(depth===0&&!quoteOnly){const result=bt?src.slice(start,this.
pos):"";this.pos++;return result}if(depth<=arithBase)arithBase=-1;if(arithmeticOpens!==void 0){while(arithmeticOpens.length>0&&arithmeticOpens[arithmeticOpens.length-
1]>=depth)arithmeticOpens.pop()}wordStart=wordStartAfterParen.pop()??true;this.pos++;const scope=scripts2?.[scripts2.length-1];if(scope!==void 0&&scope.depth===
depth){scripts2.pop();caseDepth=scope.caseDepth;caseParens=scope.caseParens;arithBase=scope.arithBase;arithExtent=scope.arithExtent;substitutions=scope.substitutions;
checkedGrammar=scope.checkedGrammar;pendingDelims=scope.pendingDelims}}lastParenEnd=this.pos}else if(ch===CH_BACKSLASH){if(this.pos>start&&src.charCodeAt(this.pos-
1)===CH_DOLLAR){const logicalPos=skipLineContinuations(src,this.pos,len);if(logicalPos>this.pos&&src.charCodeAt(logicalPos)===CH_LPAREN&&src.charCodeAt(logicalPos+
1)!==CH_LPAREN){continuedDollarPos=this.pos-1;continuedParenPos=logicalPos}}this.pos++;if(this.pos<len){if(src.charCodeAt(this.pos)!==CH_NL){wordStart=false}this.
pos++}escapedEnd=this.pos}else if(ch===CH_DOLLAR){const next=src.charCodeAt(++this.pos);if(next===CH_SQUOTE){this.pos++;this.skipAnsiCQuoted()}else if(next===CH_DOLLAR){
this.pos++}else if(next===CH_LBRACE&&!isBraceCommandOpener(src.charCodeAt(this.pos+1))){quotes.push({close:CH_RBRACE,depth});parameterDepth++;this.pos++}wordStart=
false}else if(ch===CH_SQUOTE){this.pos++;this.skipSQ();wordStart=false}else if(ch===CH_DQUOTE){quotes.push({close:CH_DQUOTE,depth});quotedDepth++;this.pos++;wordStart=
false}else if(ch===CH_BACKTICK){this.pos++;while(this.pos<len&&src.charCodeAt(this.pos)!==CH_BACKTICK){if(src.charCodeAt(this.pos)===CH_BACKSLASH)this.pos++;if(this.
pos<len)this.pos++}if(this.pos<len)this.pos++;wordStart=false}else if(ch===CH_LT&&arithBase<0&&this.pos+1<len&&src.charCodeAt(this.pos+1)===CH_LT){if(this.pos+2<
len&&src.charCodeAt(this.pos+2)===CH_LT){this.pos+=3}else{this.pos+=2;const strip=this.pos<len&&src.charCodeAt(this.pos)===CH_DASH;if(strip)this.pos++;this.skipSpacesAndTabs();
this.readHereDocDelimiter();if(this._hereDelim||this._hereQuoted){(pendingDelims??(pendingDelims=[])).push({delimiter:this._hereDelim,strip,quoted:this._hereQuoted})}}
wordStart=false}else if(ch===CH_NL&&pendingDelims){this.pos++;for(const hd of pendingDelims)this.skipHereDocBody(hd.delimiter,hd.strip,true,hd.quoted);pendingDelims=
null;wordStart=true}else if(ch===CH_HASH&&arithBase<0&&!arithExtent&&wordStart){while(this.pos<len&&src.charCodeAt(this.pos)!==CH_NL)this.pos++}else{const wStart=this.
pos;while(this.pos<len){const wc=src.charCodeAt(this.pos);if(wc<128&&charType[wc])break;this.pos++}if(this.pos>wStart){const wLen=this.pos-wStart;if(wLen===4&&wordStart&&
arithBase<0&&!arithExtent){const c0=src.charCodeAt(wStart);if(c0===99&&src.charCodeAt(wStart+1)===97&&src.charCodeAt(wStart+2)===115&&src.charCodeAt(wStart+3)===
101){caseDepth++}else if(c0===101&&src.charCodeAt(wStart+1)===115&&src.charCodeAt(wStart+2)===97&&src.charCodeAt(wStart+3)===99&&caseDepth>0){caseDepth--;if(caseDepth===
0)caseParens=0}}wordStart=false}else{const wc=src.charCodeAt(this.pos);wordStart=wc<128&&(charType[wc]&1)!==0;this.pos++}}}this._unbalanced=true;if(quoteOnly&&scripts2!==
void 0&&scripts2.length>0){this.errors.push({message:"unterminated command substitution",pos:scripts2[0].dollar})}return bt?src.slice(start,this.pos):""}};function opPrec(op){switch(op){case",":return 1;case"=":case"+=":case"-=":case"*=":case"/=":case"%=":case"<<=":case">>=":case"&=":case"|=":case"^=":return 2;case"\
||":return 4;case"&&":return 5;case"|":return 6;case"^":return 7;case"&":return 8;case"==":case"!=":return 9;case"<":case"<=":case">":case">=":return 10;case"<<":case"\
>>":return 11;case"+":case"-":return 12;case"*":case"/":case"%":return 13;case"**":return 14;case"?":return 3;default:return-1}}function trimEnd2(src,start,end){
while(end>start){const c=src.charCodeAt(end-1);if(c!==CH_SPACE&&c!==CH_TAB&&c!==CH_NL)break;end--}return end}function opRightAssoc(op){switch(op){case"=":case"+\
=":case"-=":case"*=":case"/=":case"%=":case"<<=":case">>=":case"&=":case"|=":case"^=":case"**":return true;default:return false}}function parseArithmeticExpression(src,offset=0,collector,nestingDepth=0){
let pos=0;const len=src.length;const initialWordCount=collector?.embeddedWords.length??0;function makeWord(start2,end,embedded=false){const node={type:"Arithmet\
icWord",pos:start2+offset,end:end+offset,value:src.slice(start2,end),parts:void 0};if(embedded)collector?.embeddedWords.push(node);return node}function skipWS(){
while(pos<len){const c=src.charCodeAt(pos);if(c===CH_SPACE||c===CH_TAB||c===CH_NL)pos++;else break}}function tryReadBinOp(){if(pos>=len)return null;const c=src.
charCodeAt(pos);const nc=pos+1<len?src.charCodeAt(pos+1):0;const nnc=pos+2<len?src.charCodeAt(pos+2):0;switch(c){case CH_COMMA:pos++;return",";case CH_EQ:if(nc===
CH_EQ){pos+=2;return"=="}pos++;return"=";case CH_BANG:if(nc===CH_EQ){pos+=2;return"!="}return null;case CH_LT:if(nc===CH_LT){if(nnc===CH_EQ){pos+=3;return"<<="}
pos+=2;return"<<"}if(nc===CH_EQ){pos+=2;return"<="}pos++;return"<";case CH_GT:if(nc===CH_GT){if(nnc===CH_EQ){pos+=3;return">>="}pos+=2;return">>"}if(nc===CH_EQ){
pos+=2;return">="}pos++;return">";case CH_PLUS:if(nc===CH_EQ){pos+=2;return"+="}if(nc===CH_PLUS)return null;pos++;return"+";case CH_DASH:if(nc===CH_EQ){pos+=2;return"\
-="}if(nc===CH_DASH)return null;pos++;return"-";case CH_STAR:if(nc===CH_STAR){pos+=2;return"**"}if(nc===CH_EQ){pos+=2;return"*="}pos++;return"*";case CH_SLASH:if(nc===
CH_EQ){pos+=2;return"/="}pos++;return"/";case CH_PERCENT:if(nc===CH_EQ){pos+=2;return"%="}pos++;return"%";case CH_PIPE:if(nc===CH_PIPE){pos+=2;return"||"}if(nc===
CH_EQ){pos+=2;return"|="}pos++;return"|";case CH_AMP:if(nc===CH_AMP){pos+=2;return"&&"}if(nc===CH_EQ){pos+=2;return"&="}pos++;return"&";case CH_CARET:if(nc===CH_EQ){
pos+=2;return"^="}pos++;return"^";case CH_QUESTION:pos++;return"?";default:return null}}function skipTruncatedUnary(){skipWS();while(pos<len){const c2=src.charCodeAt(
pos);if(c2!==CH_BANG&&c2!==CH_TILDE&&c2!==CH_PLUS&&c2!==CH_DASH)break;if(src.charCodeAt(pos+1)===CH_EQ)break;pos++;skipWS()}if(src.charCodeAt(pos)===CH_LPAREN){
let groups=1;pos++;while(pos<len&&groups>0){const wordEnd=collector?.findArithmeticWordEnd?.(pos+offset,offset+len)??pos+offset;if(wordEnd>pos+offset){pos=wordEnd-
offset;continue}const c2=src.charCodeAt(pos++);if(c2===CH_LPAREN)groups++;else if(c2===CH_RPAREN)groups--}}else if(pos<len&&src.charCodeAt(pos)!==CH_RPAREN&&src.
charCodeAt(pos)!==CH_COLON){parseAtom(0)}skipWS();const c=src.charCodeAt(pos);if((c===CH_PLUS||c===CH_DASH)&&src.charCodeAt(pos+1)===c)pos+=2}function recoverExpression(minPrec){
skipWS();const start2=pos;if(start2===len)return makeWord(start2,start2);const wordCount=collector?.embeddedWords.length??0;let ternaries=0;for(;;){skipTruncatedUnary();
skipWS();if(src.charCodeAt(pos)===CH_COLON&&ternaries>0){ternaries--;pos++;continue}const saved=pos;const op=tryReadBinOp();if(op===null||ternaries===0&&opPrec(
op)<minPrec){pos=saved;break}if(op==="?")ternaries++}if(collector)collector.embeddedWords.length=wordCount;return makeWord(start2,trimEnd2(src,start2,pos))}function parseBinExpr(minPrec,depth){
if(depth>MAX_SYNTAX_NESTING)return recoverExpression(minPrec);let left=parseUnaryExpr(depth);while(true){skipWS();if(pos>=len)break;const saved=pos;const op=tryReadBinOp();
if(!op)break;if(op==="?"){if(opPrec(op)<minPrec){pos=saved;break}const consequent=parseBinExpr(1,depth+1);skipWS();if(pos<len&&src.charCodeAt(pos)===CH_COLON)pos++;
const alternate=parseBinExpr(3,depth+1);left={type:"ArithmeticTernary",pos:left.pos,end:alternate.end,test:left,consequent,alternate};continue}const prec=opPrec(
op);if(prec<minPrec){pos=saved;break}const nextPrec=opRightAssoc(op)?prec:prec+1;const right=parseBinExpr(nextPrec,depth+1);left={type:"ArithmeticBinary",pos:left.
pos,end:right.end,operator:op,left,right}}return left}function parseUnaryExpr(depth){skipWS();if(depth>MAX_SYNTAX_NESTING)return recoverExpression(15);if(pos>=len)
return makeWord(pos,pos);const start2=pos;const c=src.charCodeAt(pos);const nc=pos+1<len?src.charCodeAt(pos+1):0;if(c===CH_PLUS&&nc===CH_PLUS){pos+=2;const operand=parseUnaryExpr(
depth+1);return{type:"ArithmeticUnary",pos:start2+offset,end:operand.end,operator:"++",operand,prefix:true}}if(c===CH_DASH&&nc===CH_DASH){pos+=2;const operand=parseUnaryExpr(
depth+1);return{type:"ArithmeticUnary",pos:start2+offset,end:operand.end,operator:"--",operand,prefix:true}}if(c===CH_BANG){pos++;const operand=parseUnaryExpr(depth+
1);return{type:"ArithmeticUnary",pos:start2+offset,end:operand.end,operator:"!",operand,prefix:true}}if(c===CH_TILDE){pos++;const operand=parseUnaryExpr(depth+1);
return{type:"ArithmeticUnary",pos:start2+offset,end:operand.end,operator:"~",operand,prefix:true}}if(c===CH_PLUS&&nc!==CH_PLUS&&nc!==CH_EQ){pos++;const operand=parseUnaryExpr(
depth+1);return{type:"ArithmeticUnary",pos:start2+offset,end:operand.end,operator:"+",operand,prefix:true}}if(c===CH_DASH&&nc!==CH_DASH&&nc!==CH_EQ){pos++;const operand=parseUnaryExpr(
depth+1);return{type:"ArithmeticUnary",pos:start2+offset,end:operand.end,operator:"-",operand,prefix:true}}return parsePostfixExpr(depth)}function parsePostfixExpr(depth){
const operand=parseAtom(depth);skipWS();if(pos+1<len){const c=src.charCodeAt(pos);const nc=src.charCodeAt(pos+1);if(c===CH_PLUS&&nc===CH_PLUS){pos+=2;return{type:"\
ArithmeticUnary",pos:operand.pos,end:pos+offset,operator:"++",operand,prefix:false}}if(c===CH_DASH&&nc===CH_DASH){pos+=2;return{type:"ArithmeticUnary",pos:operand.
pos,end:pos+offset,operator:"--",operand,prefix:false}}}return operand}function parseAtom(depth){skipWS();if(pos>=len)return makeWord(pos,pos);const c=src.charCodeAt(
pos);if(c===CH_LPAREN){const start3=pos;pos++;const expr=parseBinExpr(0,depth+1);skipWS();if(pos<len&&src.charCodeAt(pos)===CH_RPAREN)pos++;return{type:"Arithme\
ticGroup",pos:start3+offset,end:pos+offset,expression:expr}}if(c===CH_DOLLAR){const start3=pos;const wordCount2=collector?.embeddedWords.length??0;const atom2=readDollarAtom();
const wordEnd2=collector?.findArithmeticWordEnd?.(start3+offset,offset+len)??pos+offset;if(wordEnd2>pos+offset){if(collector)collector.embeddedWords.length=wordCount2;
pos=wordEnd2-offset;return makeWord(start3,pos,true)}return atom2}if(c===96||c===34||c===39){const start3=pos;pos=(collector?.findArithmeticWordEnd?.(start3+offset,
offset+len)??start3+offset+1)-offset;return makeWord(start3,pos,true)}const start2=pos;const wordCount=collector?.embeddedWords.length??0;const atom=readWordAtom();
const wordEnd=collector?.findArithmeticWordEnd?.(start2+offset,offset+len)??pos+offset;if(wordEnd>pos+offset){if(collector)collector.embeddedWords.length=wordCount;
pos=wordEnd-offset;return makeWord(start2,pos,true)}return atom}function readDollarAtom(){const start2=pos;pos++;if(pos>=len)return makeWord(start2,pos);const c=src.
charCodeAt(pos);if(c===CH_LPAREN){if(pos+1<len&&src.charCodeAt(pos+1)===CH_LPAREN){const expansionEnd=collector?.findArithmeticExpansionEnd(start2+offset,offset+
len)??-1;if(expansionEnd!==-1){pos=expansionEnd-offset}else{pos+=2;let depth=1;while(pos<len&&depth>0){if(src.charCodeAt(pos)===CH_LPAREN&&src.charCodeAt(pos+1)===
CH_LPAREN){depth++;pos+=2}else if(src.charCodeAt(pos)===CH_RPAREN&&src.charCodeAt(pos+1)===CH_RPAREN){depth--;pos+=2}else{pos++}}}}else{pos++;const close=collector?.
findClosingParenthesis(pos+offset,offset+len)??-1;if(close!==-1){pos=close-offset+1}else{let depth=1;while(pos<len&&depth>0){const ch=src.charCodeAt(pos++);if(ch===
CH_LPAREN)depth++;else if(ch===CH_RPAREN)depth--}}const text=src.slice(start2,pos);return collector?collector.commandExpansion(start2+offset,pos+offset,text):new ScriptExpansionImpl(
"ArithmeticCommandExpansion",start2+offset,pos+offset,text)}}else if(c===CH_LBRACE){const close=collector?.findClosingBrace(pos+offset+1,offset+len)??-1;if(close!==
-1){pos=close-offset+1}else{pos++;let depth=1;while(pos<len&&depth>0){const ch=src.charCodeAt(pos++);if(ch===CH_LBRACE)depth++;else if(ch===CH_RBRACE)depth--}}}else{
while(pos<len){const ch=src.charCodeAt(pos);if(ch>=CH_a&&ch<=CH_z||ch>=CH_A&&ch<=CH_Z||ch>=CH_0&&ch<=CH_9||ch===CH_UNDERSCORE)pos++;else break}}return makeWord(
start2,pos,c===CH_LPAREN||c===CH_LBRACE)}function readWordAtom(){const start2=pos;while(pos<len){const c=src.charCodeAt(pos);if(c>=CH_0&&c<=CH_9||c>=CH_A&&c<=CH_Z||
c>=CH_a&&c<=CH_z||c===CH_UNDERSCORE||c===35){pos++}else break}if(pos>start2&&pos<len&&src.charCodeAt(pos)===CH_LBRACKET){const close=collector?.findClosingBracket?.(
pos+offset+1,offset+len)??-1;if(close!==-1){pos=close-offset+1}else{pos++;let depth=1;while(pos<len&&depth>0){const c=src.charCodeAt(pos);if(c===CH_LBRACKET)depth++;else if(c===
CH_RBRACKET)depth--;pos++}}return makeWord(start2,pos,true)}if(pos===start2){pos++;return makeWord(start2,pos)}return makeWord(start2,pos)}skipWS();if(pos>=len)
return null;const start=pos;const result=parseBinExpr(0,nestingDepth);skipWS();if(pos<len){if(collector)collector.embeddedWords.length=initialWordCount;return makeWord(
start,trimEnd2(src,start,len),collector!==void 0)}return result}var computeBareWordParts=(_source,word)=>hasGlobCharacters(word.text)?parseGlobParts(word.text,0,word.text.length,void 0,word.pos):void 0;function wordPartsResolver(context){
return context.wordParts??(context.wordParts=(source,word,depth)=>computeWordParts(source,word,depth,context))}function embeddedPartsResolver(context){return context.
embeddedParts??(context.embeddedParts=(source,word,depth)=>computeEmbeddedWordParts(source,word,depth,context))}function arrayPartsResolver(context){return context.
arrayParts??(context.arrayParts=(source,word,depth)=>computeArrayElementParts(source,word,depth,context))}function computeWordParts(source,word,depth=0,context=createSubstitutionContext()){
const lexer=new Lexer2(source,word.pos,word.end,false,context);lexer._nestingDepth=depth;const parts=lexer.buildWordParts(word.pos);return parts??void 0}function computeEmbeddedWordParts(source,word,depth=0,context,arithmetic=false){
if(!hasEmbeddedWordStructure(source,word.pos,word.end))return void 0;const lexer=new Lexer2(source,word.pos,word.end,false,context);lexer._nestingDepth=depth;const parts=lexer.
buildEmbeddedWordParts(word.pos,arithmetic);return parts??void 0}function computeArrayElementParts(source,word,depth=0,context){const lexer=new Lexer2(source,word.
pos,word.end,false,context);lexer._nestingDepth=depth;const parts=lexer.buildArrayElementParts(word.pos);return parts??void 0}function computeHereDocBodyParts(source,word,depth=0,context){
const lexer=new Lexer2(source,word.pos,word.end,false,context);lexer._nestingDepth=depth;const parts=lexer.buildHereDocParts(word.pos,word.end);return parts??void 0}function parseArithmeticWithParts(body,offset,source,depth,context,embeddedDepth=depth){if(!hasEmbeddedWordStructure(source,offset,offset+body.length)){return parseArithmeticExpression(
body,offset,void 0,depth)??void 0}const embeddedWords=[];const lexer=new Lexer2(source,0,source.length,false,context);lexer._nestingDepth=depth;const expression2=parseArithmeticExpression(
body,offset,{embeddedWords,commandExpansion:(pos,end,text)=>new ScriptExpansionImpl("ArithmeticCommandExpansion",pos,end,text,{source,start:pos+2,end:end-1,depth:depth+
1,parenBoundary:true,context}),findClosingBracket:(start,end)=>lexer.findClosingBracket(start,end),findClosingBrace:(start,end)=>lexer.findClosingBrace(start,end),
findClosingParenthesis:(start,end)=>lexer.findClosingParenthesis(start,end),findArithmeticExpansionEnd:(start,end)=>lexer.findArithmeticExpansionEnd(start,end),
findArithmeticWordEnd:(start,end)=>lexer.findArithmeticWordEnd(start,end)},depth)??void 0;if(embeddedDepth<=MAX_SYNTAX_NESTING){for(const node of embeddedWords)
node.parts=computeEmbeddedWordParts(source,node,embeddedDepth,context,true)}return expression2}var ArrayValueImpl=class{type="ArrayValue";pos;end;#source;#depth;#context;#elements;constructor(source,pos,end,depth,context){this.pos=pos;this.end=end;this.#source=
source;this.#depth=depth;this.#context=context}get elements(){if(this.#elements)return this.#elements;const lexer=new Lexer2(this.#source,this.pos+1,this.end-1,
false,this.#context);lexer._nestingDepth=this.#depth;const elements=[];while(lexer.peek(LexContext.ArrayElement).token!==Token.EOF){const token=lexer.next(LexContext.
ArrayElement);if(token.token!==Token.Word&&token.token!==Token.Assignment)continue;const text=token.raw?token.value:this.#source.slice(token.pos,token.end);const indexed=text.
charCodeAt(0)===91;const context=lexer.getSubstitutionContext();const source=!indexed&&token.raw&&token.keywordEligible?void 0:this.#source;const resolver=source===
void 0?computeBareWordParts:indexed?arrayPartsResolver(context):wordPartsResolver(context);elements.push(new WordImpl(text,token.pos,token.end,source,resolver,this.#depth))}
this.#elements=elements;return elements}toJSON(){return{type:this.type,pos:this.pos,end:this.end,elements:this.elements}}};var AssignmentImpl=class{type="Assign\
ment";pos;end;text;#source;#depth;#context;#operatorPos;#name=null;#append;#index;#value=null;constructor(text,pos,end,source,operatorPos,depth,context){this.pos=
pos;this.end=end;this.text=text;this.#source=source;this.#operatorPos=operatorPos;this.#depth=depth;this.#context=context}get name(){return this.#name??this.resolveTarget()}get append(){
if(this.#name===null)this.resolveTarget();return this.#append}get index(){if(this.#name===null)this.resolveTarget();return this.#index}get value(){if(this.#value!==
null)return this.#value;const start=this.#operatorPos+1;const arrayStart=skipLineContinuations(this.#source,start,this.end);this.#value=this.#source.charCodeAt(
arrayStart)===40&&this.#source.charCodeAt(this.end-1)===41?new ArrayValueImpl(this.#source,arrayStart,this.end,this.#depth,this.#context):new WordImpl(this.#source.
slice(start,this.end),start,this.end,this.#source,wordPartsResolver(this.#context),this.#depth);return this.#value}resolveTarget(){const equal=this.#operatorPos-
this.pos;let nameEnd=equal;let appendPos=equal;while(appendPos>=2&&this.text.charCodeAt(appendPos-2)===92&&this.text.charCodeAt(appendPos-1)===10)appendPos-=2;if(this.
text.charCodeAt(appendPos-1)===43){this.#append=true;nameEnd=appendPos-1}const bracket=this.text.indexOf("[");if(bracket>0&&bracket<nameEnd){const close=this.text.
lastIndexOf("]",equal);if(close>bracket){const start=this.pos+bracket+1;const end=this.pos+close;this.#index=new WordImpl(this.#source.slice(start,end),start,end,
this.#source,embeddedPartsResolver(this.#context),this.#depth);nameEnd=bracket}}const name3=this.text.slice(0,nameEnd);return this.#name=name3.includes("\\\n")?
name3.split("\\\n").join(""):name3}toJSON(){return{type:this.type,pos:this.pos,end:this.end,text:this.text,name:this.name,append:this.append,index:this.index,value:this.
value}}};var isArgument=item=>item.type==="Word"||item.type==="Assignment";var CommandImpl=class{type="Command";pos;end;name;prefix;suffix;#args;#redirects;constructor(pos,end,name3,prefix,suffix){
this.pos=pos;this.end=end;this.name=name3;this.prefix=prefix;this.suffix=suffix}get args(){if(this.#args===void 0){const suffix=this.suffix;this.#args=suffix.every(
isArgument)?suffix:suffix.filter(isArgument)}return this.#args}get redirects(){if(this.#redirects===void 0){const redirects=[];for(const item of this.prefix)if(item.
type!=="Assignment")redirects.push(item);for(const item of this.suffix)if(!isArgument(item))redirects.push(item);this.#redirects=redirects}return this.#redirects}toJSON(){
return{type:this.type,pos:this.pos,end:this.end,name:this.name,prefix:this.prefix,suffix:this.suffix}}};var HereDocBodyImpl=class{type="HereDocBody";pos;end;text="";#source;#depth;#context;#parts;constructor(source,pos,quoted,depth,context){this.pos=pos;this.end=pos;
this.#source=source;this.#depth=depth;this.#context=context;this.#parts=quoted?void 0:null}get parts(){if(this.#parts===null)this.#parts=computeHereDocBodyParts(
this.#source,this,this.#depth,this.#context);return this.#parts}toJSON(){return{type:this.type,pos:this.pos,end:this.end,text:this.text,parts:this.parts}}};Lexer2._findSubstitutionEnd=findSubstitutionEnd;ScriptExpansionImpl._resolveScript=parseRegion;ArithmeticExpansionImpl._resolveExpression=parseArithmeticWithParts;
function isDeclarationCommand(name3){switch(name3.length){case 5:return name3==="local"||name3==="alias";case 6:return name3==="export";case 7:return name3==="d\
eclare"||name3==="typeset";case 8:return name3==="readonly";default:return false}}var ArithmeticCommandImpl=class{type="ArithmeticCommand";pos;end;body;#source;#depth;#context;#expression=null;constructor(pos,end,body,source,depth,context){
this.pos=pos;this.end=end;this.body=body;this.#source=source;this.#depth=depth;this.#context=context}get expression(){if(this.#expression===null){this.#expression=
parseArithmeticWithParts(this.body,this.pos+2,this.#source,this.#depth,this.#context)}return this.#expression}set expression(v){this.#expression=v??void 0}toJSON(){
return{type:this.type,pos:this.pos,end:this.end,expression:this.expression,body:this.body}}};var ArithmeticForImpl=class{type="ArithmeticFor";pos;end;body;#initStr;#testStr;#updateStr;#initPos;#testPos;#updatePos;#source;#depth;#context;#initialize=null;#test=null;#update=null;constructor(pos,end,body,initStr,testStr,updateStr,initPos,testPos,updatePos,source,depth,context){
this.pos=pos;this.end=end;this.body=body;this.#initStr=initStr;this.#testStr=testStr;this.#updateStr=updateStr;this.#initPos=initPos;this.#testPos=testPos;this.#updatePos=
updatePos;this.#source=source;this.#depth=depth;this.#context=context}get initialize(){if(this.#initialize===null){if(this.#initStr){this.#initialize=parseArithmeticWithParts(
this.#initStr,this.#initPos,this.#source,this.#depth,this.#context)}else{this.#initialize=void 0}}return this.#initialize}set initialize(v){this.#initialize=v??
void 0}get test(){if(this.#test===null){if(this.#testStr){this.#test=parseArithmeticWithParts(this.#testStr,this.#testPos,this.#source,this.#depth,this.#context)}else{
this.#test=void 0}}return this.#test}set test(v){this.#test=v??void 0}get update(){if(this.#update===null){if(this.#updateStr){this.#update=parseArithmeticWithParts(
this.#updateStr,this.#updatePos,this.#source,this.#depth,this.#context)}else{this.#update=void 0}}return this.#update}set update(v){this.#update=v??void 0}toJSON(){
return{type:this.type,pos:this.pos,end:this.end,initialize:this.initialize,test:this.test,update:this.update,body:this.body}}};var CASE_TERMINATORS={[Token.DoubleSemi]:"\
;;",[Token.SemiAmp]:";&",[Token.DoubleSemiAmp]:";;&"};var REDIRECT_OPS={">":">",">>":">>","<":"<","<>":"<>","<&":"<&",">&":">&",">|":">|","&>":"&>","&>>":"&>>"};
var listTerminators=new Uint8Array(37);listTerminators[Token.EOF]=1;listTerminators[Token.RParen]=1;listTerminators[Token.RBrace]=1;listTerminators[Token.Then]=
1;listTerminators[Token.Else]=1;listTerminators[Token.Elif]=1;listTerminators[Token.Fi]=1;listTerminators[Token.Do]=1;listTerminators[Token.Done]=1;listTerminators[Token.
Esac]=1;listTerminators[Token.DoubleSemi]=1;listTerminators[Token.SemiAmp]=1;listTerminators[Token.DoubleSemiAmp]=1;var compoundClosers=new Uint8Array(37);compoundClosers[Token.
RParen]=1;compoundClosers[Token.RBrace]=1;compoundClosers[Token.DblRBracket]=1;compoundClosers[Token.Fi]=1;compoundClosers[Token.Done]=1;compoundClosers[Token.Esac]=
1;compoundClosers[Token.ArithCmd]=1;function isTestNegation(t){return t.token===Token.Word&&t.keywordEligible&&t.value==="!"}var commandStarts=new Uint8Array(37);
commandStarts[Token.Word]=1;commandStarts[Token.Assignment]=1;commandStarts[Token.Bang]=1;commandStarts[Token.LParen]=1;commandStarts[Token.LBrace]=1;commandStarts[Token.
DblLBracket]=1;commandStarts[Token.If]=1;commandStarts[Token.For]=1;commandStarts[Token.While]=1;commandStarts[Token.Until]=1;commandStarts[Token.Case]=1;commandStarts[Token.
Function]=1;commandStarts[Token.Select]=1;commandStarts[Token.ArithCmd]=1;commandStarts[Token.Coproc]=1;commandStarts[Token.Redirect]=1;var UNARY_TEST_OPS={"-a":1,
"-b":1,"-c":1,"-d":1,"-e":1,"-f":1,"-g":1,"-h":1,"-k":1,"-p":1,"-r":1,"-s":1,"-t":1,"-u":1,"-v":1,"-w":1,"-x":1,"-z":1,"-n":1,"-o":1,"-N":1,"-S":1,"-L":1,"-G":1,
"-O":1,"-R":1};var BINARY_TEST_OPS={"==":1,"!=":1,"=~":1,"=":1,"-eq":1,"-ne":1,"-lt":1,"-le":1,"-gt":1,"-ge":1,"-nt":1,"-ot":1,"-ef":1,"<":1,">":1};var EMPTY_REDIRECTS=[];
var EMPTY_PREFIXES=[];var EMPTY_ELIFS=[];function parse2(source){return new Parser(source,0,source.length).run()}function parseRegion(source,start,end,depth=0,parenBoundary=false,context){
return new Parser(source,start,end,depth,parenBoundary,void 0,context).run()}var SubstitutionLexer=class _SubstitutionLexer extends Lexer2{boundaries;pending;context;constructor(source,boundary,boundaries,pending,context,parenBoundary=true){
super(source,boundary.start,boundary.end,parenBoundary,context);this._nestingDepth=boundary.depth;this.boundaries=boundaries;this.pending=pending;this.context=context}fork(start,end,parenBoundary=false){
return new _SubstitutionLexer(this.getSource(),{start,end,depth:this._nestingDepth},this.boundaries,this.pending,this.context,parenBoundary)}findSubstitutionEnd(start,end,depth=this.
_nestingDepth+1){const known4=this.context.boundaries?.get(start);if(known4!==void 0)return known4<=end?known4:-1;const boundary=this.boundaries.get(start);if(boundary!==
void 0)return boundary<=end?boundary:-1;if(!this.boundaries.has(start)){this.boundaries.set(start,void 0);this.pending.push({start,end,depth})}return-1}};function findSubstitutionEnd(source,start,end,depth,context){
const boundaries=new Map([[start,void 0]]);const pending=[{start,end,depth}];while(pending.length>0){const count=pending.length;const boundary=pending[count-1];
const lexer=new SubstitutionLexer(source,boundary,boundaries,pending,context);const found=new Parser(source,boundary.start,boundary.end,boundary.depth,true,lexer).
findSubstitutionEnd();if(pending.length===count){boundaries.set(boundary.start,found);if(found!==-1)substitutionBoundaries(context).set(boundary.start,found);pending.
pop()}}return boundaries.get(start)??-1}var Parser=class{tok;source;start;end;depth;errors=null;syntaxDepth=0;constructor(source,start,end,depth=0,parenBoundary=false,lexer,context){
this.tok=lexer??new Lexer2(source,start,end,parenBoundary,createSubstitutionContext(context));this.tok._nestingDepth=depth;this.source=source;this.start=start;this.
end=end;this.depth=depth}run(){const start=this.start;if(this.depth>MAX_SYNTAX_NESTING)this.error("maximum substitution nesting depth exceeded",start);let shebang;
if(start===0&&this.source.charCodeAt(0)===35&&this.source.charCodeAt(1)===33){const nl=this.source.indexOf("\n");shebang=nl===-1?this.source:this.source.slice(0,
nl)}const commands2=this.list();for(;;){const unexpected=this.tok.peek(LexContext.CommandStart);if(unexpected.token===Token.EOF)break;this.unexpectedToken(unexpected);
if(!listTerminators[unexpected.token]&&unexpected.token!==Token.In)break;this.tok.next(LexContext.CommandStart);let separator=this.tok.peek(LexContext.CommandStart).
token;if(separator!==Token.Semi&&separator!==Token.Newline&&separator!==Token.Amp)break;while(separator===Token.Semi||separator===Token.Newline||separator===Token.
Amp){this.tok.next(LexContext.CommandStart);separator=this.tok.peek(LexContext.CommandStart).token}const recovered=this.list();for(let i=0;i<recovered.length;i++)
commands2.push(recovered[i])}const lexerErrors=this.tok._errors;if(lexerErrors!==null&&lexerErrors.length>0){const errors=this.errors??(this.errors=[]);for(let i=0;i<
lexerErrors.length;i++)errors.push(lexerErrors[i])}if(this.errors!==null&&this.errors.length>1)this.errors.sort((a,b)=>a.pos-b.pos);return{type:"Script",pos:start,
end:this.end,shebang,commands:commands2,errors:this.errors??void 0}}error(message,pos){(this.errors??(this.errors=[])).push({message,pos})}unexpectedToken(t){this.
error(`unexpected token '${t.token===Token.Newline?"newline":t.value}'`,t.pos)}findSubstitutionEnd(){this.list();return this.acceptEnd(Token.RParen)}skipSemi(){
if(this.tok.peek(LexContext.Normal).token===Token.Semi)this.tok.next(LexContext.Normal)}accept(token,ctx=LexContext.Normal){if(this.tok.peek(ctx).token===token)
return this.tok.next(ctx);return null}acceptEnd(token,ctx=LexContext.Normal){if(this.tok.peek(ctx).token===token)return this.tok.next(ctx).end;return-1}skipNewlines(ctx=LexContext.
Normal){while(this.tok.peek(ctx).token===Token.Newline)this.tok.next(ctx)}doBody(hasDo){const body=this.list();const emptyPos=hasDo?this.emptyListPos(body):-1;if(emptyPos>=
0)this.error("expected command after 'do'",emptyPos);return body}emptyListPos(commands2){return commands2.length===0?this.tok.peek(LexContext.CommandStart).pos:
-1}makeStatement(command){return{type:"Statement",pos:command.pos,end:command.end,command,background:void 0}}list(){const commands2=[];this.skipNewlines(LexContext.
CommandStart);let t=this.tok.peek(LexContext.CommandStart).token;if(listTerminators[t]||!commandStarts[t])return commands2;const first=this.andOr();if(first)commands2.
push(this.makeStatement(first));for(;;){t=this.tok.peekFollow(compoundClosers).token;if(t!==Token.Semi&&t!==Token.Newline&&t!==Token.Amp)break;const isBackground=t===
Token.Amp;const sepEnd=this.tok.next(LexContext.Normal).end;if(isBackground){const stmt=commands2[commands2.length-1];stmt.background=true;stmt.end=sepEnd}this.
skipNewlines(LexContext.CommandStart);t=this.tok.peek(LexContext.CommandStart).token;if(listTerminators[t]||!commandStarts[t])break;const node=this.andOr();if(node)
commands2.push(this.makeStatement(node))}return commands2}andOr(){const first=this.pipeline();if(!first)return null;let t=this.tok.peek(LexContext.Normal).token;
if(t!==Token.And&&t!==Token.Or)return first;const commands2=[first];const operators=[];do{const operatorToken=this.tok.next(LexContext.Normal);const operator=operatorToken.
token===Token.And?"&&":"||";this.skipNewlines(LexContext.CommandStart);const next=this.pipeline();if(!next){this.error(`expected command after '${operator}'`,operatorToken.
end);break}operators.push(operator);commands2.push(next);t=this.tok.peek(LexContext.Normal).token}while(t===Token.And||t===Token.Or);return{type:"AndOr",pos:first.
pos,end:commands2[commands2.length-1].end,commands:commands2,operators}}withRedirects(command){const redirects=this.collectTrailingRedirects();if(redirects.length===
0)return command;return{type:"Redirected",pos:command.pos,end:redirects[redirects.length-1].end,command,redirects}}pipeline(){let prefixes;for(;;){const token=this.
tok.peek(LexContext.CommandStart);const isTime=token.token===Token.Word&&token.keywordEligible&&token.value==="time";if(token.token!==Token.Bang&&!isTime)break;
const prefix=this.tok.next(LexContext.CommandStart);const pos2=prefix.pos;const keywordEnd=prefix.end;let posix8;let endOfOptions;if(isTime){let flag2=this.tok.
peek(LexContext.CommandStart);if(flag2.token===Token.Word&&flag2.keywordEligible&&flag2.value==="-p"){this.tok.next(LexContext.CommandStart);posix8={pos:flag2.pos,
end:flag2.end};flag2=this.tok.peek(LexContext.CommandStart)}if(flag2.token===Token.Word&&flag2.keywordEligible&&flag2.value==="--"){this.tok.next(LexContext.CommandStart);
endOfOptions={pos:flag2.pos,end:flag2.end}}}if(prefixes===void 0)prefixes=[];prefixes.push(isTime?{type:"Time",pos:pos2,end:endOfOptions?.end??posix8?.end??keywordEnd,
keywordEnd,posix:posix8,endOfOptions}:{type:"Negation",pos:pos2,end:keywordEnd})}const command=this.pipelineCommands();if(!prefixes)return command;const pos=prefixes[0].
pos;if(command?.type==="Pipeline"){command.prefixes=prefixes;command.pos=pos;return command}return{type:"Pipeline",pos,end:command?command.end:prefixes[prefixes.
length-1].end,prefixes,commands:command?[command]:[],operators:[]}}pipelineCommands(){const first=this.command();if(!first)return null;if(this.tok.peek(LexContext.
Normal).token!==Token.Pipe)return first;const commands2=[first];const operators=[];while(this.tok.peek(LexContext.Normal).token===Token.Pipe){const pipeToken=this.
tok.next(LexContext.Normal);const operator=pipeToken.value==="|&"?"|&":"|";this.skipNewlines(LexContext.CommandStart);const cmd=this.command();if(!cmd){this.error(
`expected command after '${operator}'`,pipeToken.end);break}operators.push(operator);commands2.push(cmd)}if(commands2.length===1){return commands2[0]}const pipeline={
type:"Pipeline",pos:first.pos,end:commands2[commands2.length-1].end,prefixes:EMPTY_PREFIXES,commands:commands2,operators};return pipeline}command(){let compound;
switch(this.tok.peek(LexContext.CommandStart).token){case Token.LParen:compound=this.subshell();break;case Token.LBrace:compound=this.braceGroup();break;case Token.
If:compound=this.ifClause();break;case Token.For:compound=this.forClause();break;case Token.While:compound=this.whileClause();break;case Token.Until:compound=this.
untilClause();break;case Token.Case:compound=this.caseClause();break;case Token.Function:return this.functionDef();case Token.Select:compound=this.selectClause();
break;case Token.DblLBracket:compound=this.testCommand();break;case Token.ArithCmd:compound=this.arithCommand();break;case Token.Coproc:return this.coprocCommand();case Token.
Word:case Token.Assignment:case Token.Redirect:return this.simpleCommandOrFunction(false);default:return null}return this.withRedirects(compound)}collectTrailingRedirects(){
let redirects=EMPTY_REDIRECTS;while(this.tok.peekFollow(compoundClosers).token===Token.Redirect){if(redirects===EMPTY_REDIRECTS)redirects=[];redirects.push(this.
readRedirect(LexContext.Normal))}return redirects}arithCommand(){const tok=this.tok.next(LexContext.CommandStart);return new ArithmeticCommandImpl(tok.pos,tok.end,
tok.value,this.source,this.depth,this.tok.getSubstitutionContext())}coprocCommand(){const start=this.tok.next(LexContext.CommandStart);const pos=start.pos;const first=this.
tok.peek(LexContext.CommandStart);let name3;if(first.token===Token.Word){const lookahead=this.tok.fork(first.end,this.end);switch(lookahead.peek(LexContext.CommandStart).
token){case Token.LParen:lookahead.next(LexContext.CommandStart);if(lookahead.peek(LexContext.Normal).token!==Token.RParen)name3=this.readWord(LexContext.CommandStart);
break;case Token.LBrace:case Token.If:case Token.For:case Token.While:case Token.Until:case Token.Case:case Token.Select:case Token.DblLBracket:case Token.ArithCmd:
name3=this.readWord(LexContext.CommandStart)}}const cmd=first.token===Token.Word&&name3===void 0?this.simpleCommandOrFunction(true):this.command();if(cmd&&cmd.type!==
"Function"&&cmd.type!=="Coproc"){return{type:"Coproc",pos,end:cmd.end,name:name3,body:cmd}}this.error("expected command after 'coproc'",cmd?.pos??start.end);const body=cmd?
this.makeCompoundList([this.makeStatement(cmd)]):{type:"CompoundList",pos:start.end,end:start.end,commands:[]};return{type:"Coproc",pos,end:body.end,name:name3,
body}}subshell(){return this.subshellBody(this.tok.next(LexContext.CommandStart).pos)}subshellBody(pos){if(this.syntaxDepth>=MAX_SYNTAX_NESTING){this.error("max\
imum subshell nesting depth exceeded",pos);const closeEnd2=this.tok.skipSubshellBody();if(closeEnd2<0)this.error("expected ')' to close subshell",this.tok.getPos());
const end2=closeEnd2>=0?closeEnd2:pos;return{type:"Subshell",pos,end:end2,body:this.makeCompoundList([])}}this.syntaxDepth++;const commands2=this.list();this.syntaxDepth--;
if(commands2.length===0)this.error("expected command in subshell",pos);const closeEnd=this.acceptEnd(Token.RParen,LexContext.Normal);if(closeEnd<0)this.error("e\
xpected ')' to close subshell",this.tok.getPos());const end=closeEnd>=0?closeEnd:pos;return{type:"Subshell",pos,end,body:this.makeCompoundList(commands2)}}braceGroup(){
const pos=this.tok.next(LexContext.CommandStart).pos;if(this.syntaxDepth>=MAX_SYNTAX_NESTING){this.error("maximum brace group nesting depth exceeded",pos);const closeEnd2=this.
tok.skipCompoundBody(Token.RBrace);if(closeEnd2<0)this.error("expected '}' to close brace group",this.tok.getPos());const end2=closeEnd2>=0?closeEnd2:pos;return{
type:"BraceGroup",pos,end:end2,body:this.makeCompoundList([])}}this.syntaxDepth++;const commands2=this.list();this.syntaxDepth--;if(commands2.length===0)this.error(
"expected command in brace group",pos);const closeEnd=this.acceptEnd(Token.RBrace,LexContext.Normal);if(closeEnd<0)this.error("expected '}' to close brace group",
this.tok.getPos());const end=closeEnd>=0?closeEnd:pos;return{type:"BraceGroup",pos,end,body:this.makeCompoundList(commands2)}}ifClause(){const pos=this.tok.next(
LexContext.CommandStart).pos;if(this.syntaxDepth>=MAX_SYNTAX_NESTING){this.error("maximum if nesting depth exceeded",pos);const closeEnd2=this.tok.skipCompoundBody(
Token.Fi);if(closeEnd2<0)this.error("expected 'fi' to close 'if'",this.tok.getPos());const end=closeEnd2>=0?closeEnd2:pos;return{type:"If",pos,end,clause:this.makeCompoundList(
[]),then:this.makeCompoundList([]),elif:EMPTY_ELIFS,else:void 0}}this.syntaxDepth++;let command;let branchPos=pos;for(;;){const clauseCommands=this.list();const emptyClausePos=this.
emptyListPos(clauseCommands);const clause=this.makeCompoundList(clauseCommands);this.skipSemi();const thenToken=this.accept(Token.Then,LexContext.CommandStart);
if(!thenToken)this.error("expected 'then'",this.tok.getPos());else if(emptyClausePos>=0)this.error(`expected command after '${branchPos===pos?"if":"elif"}'`,emptyClausePos);
const thenCommands=this.list();const then_=this.makeCompoundList(thenCommands);if(thenToken&&thenCommands.length===0){this.error("expected command after 'then'",
this.tok.peek(LexContext.CommandStart).pos);then_.pos=thenToken.end;then_.end=thenToken.end}if(command){if(command.elif===EMPTY_ELIFS)command.elif=[];command.elif.
push({type:"Elif",pos:branchPos,end:then_.end,clause,then:then_})}else{command={type:"If",pos,end:pos,clause,then:then_,elif:EMPTY_ELIFS,else:void 0}}this.skipSemi();
const elif=this.accept(Token.Elif,LexContext.CommandStart);if(!elif)break;branchPos=elif.pos}if(this.accept(Token.Else,LexContext.CommandStart)){const elseCommands=this.
list();const emptyElsePos=this.emptyListPos(elseCommands);if(emptyElsePos>=0)this.error("expected command after 'else'",emptyElsePos);command.else=this.makeCompoundList(
elseCommands);this.skipSemi()}const closeEnd=this.acceptEnd(Token.Fi,LexContext.CommandStart);if(closeEnd<0)this.error("expected 'fi' to close 'if'",this.tok.getPos());
command.end=closeEnd>=0?closeEnd:branchPos;this.syntaxDepth--;return command}forClause(){const pos=this.tok.next(LexContext.CommandStart).pos;if(this.tok.peek(LexContext.
Normal).token===Token.LParen){return this.cStyleFor(pos)}const name3=this.readRequiredWord("for");let wordlist;this.skipNewlines(LexContext.CommandStart);if(this.
tok.peek(LexContext.CommandStart).token===Token.In){this.tok.next(LexContext.CommandStart);wordlist=[];while(this.tok.peek(LexContext.Normal).token===Token.Word){
wordlist.push(this.readWord(LexContext.Normal))}}this.skipSemi();this.skipNewlines(LexContext.CommandStart);if(this.tok.peek(LexContext.CommandStart).token===Token.
LBrace){const bg=this.braceGroup();return{type:"For",pos,end:bg.end,name:name3,wordlist,body:bg.body}}const hasDo=this.accept(Token.Do,LexContext.CommandStart)!==
null;if(!hasDo)this.error("expected 'do'",this.tok.getPos());if(this.syntaxDepth>=MAX_SYNTAX_NESTING){this.error("maximum for nesting depth exceeded",pos);const closeEnd2=this.
tok.skipCompoundBody(Token.Done);if(closeEnd2<0)this.error("expected 'done' to close 'for'",this.tok.getPos());const end2=closeEnd2>=0?closeEnd2:pos;return{type:"\
For",pos,end:end2,name:name3,wordlist,body:this.makeCompoundList([])}}this.syntaxDepth++;const body=this.doBody(hasDo);this.syntaxDepth--;this.skipSemi();const closeEnd=this.
acceptEnd(Token.Done,LexContext.CommandStart);if(closeEnd<0)this.error("expected 'done' to close 'for'",this.tok.getPos());const end=closeEnd>=0?closeEnd:pos;return{
type:"For",pos,end,name:name3,wordlist,body:this.makeCompoundList(body)}}cStyleFor(pos){const[initStr,testStr,updateStr,initPos,testPos,updatePos]=this.tok.readCStyleForExprs();
if(this.tok.peek(LexContext.CommandStart).token===Token.Semi)this.tok.next(LexContext.CommandStart);this.skipNewlines(LexContext.CommandStart);if(this.tok.peek(
LexContext.CommandStart).token===Token.LBrace){const bg=this.braceGroup();return new ArithmeticForImpl(pos,bg.end,bg.body,initStr,testStr,updateStr,initPos,testPos,
updatePos,this.source,this.depth,this.tok.getSubstitutionContext())}const hasDo=this.accept(Token.Do,LexContext.CommandStart)!==null;if(!hasDo)this.error("expec\
ted 'do'",this.tok.getPos());if(this.syntaxDepth>=MAX_SYNTAX_NESTING){this.error("maximum for nesting depth exceeded",pos);const closeEnd2=this.tok.skipCompoundBody(
Token.Done);if(closeEnd2<0)this.error("expected 'done' to close 'for'",this.tok.getPos());const end2=closeEnd2>=0?closeEnd2:pos;return new ArithmeticForImpl(pos,
end2,this.makeCompoundList([]),initStr,testStr,updateStr,initPos,testPos,updatePos,this.source,this.depth,this.tok.getSubstitutionContext())}this.syntaxDepth++;
const body=this.doBody(hasDo);this.syntaxDepth--;const closeEnd=this.acceptEnd(Token.Done,LexContext.CommandStart);if(closeEnd<0)this.error("expected 'done' to \
close 'for'",this.tok.getPos());const end=closeEnd>=0?closeEnd:pos;return new ArithmeticForImpl(pos,end,this.makeCompoundList(body),initStr,testStr,updateStr,initPos,
testPos,updatePos,this.source,this.depth,this.tok.getSubstitutionContext())}whileClause(){return this.whileOrUntil("while")}untilClause(){return this.whileOrUntil(
"until")}whileOrUntil(kind){const pos=this.tok.next(LexContext.CommandStart).pos;if(this.syntaxDepth>=MAX_SYNTAX_NESTING){this.error(`maximum ${kind} nesting de\
pth exceeded`,pos);const closeEnd2=this.tok.skipCompoundBody(Token.Done);if(closeEnd2<0)this.error(`expected 'done' to close '${kind}'`,this.tok.getPos());const end2=closeEnd2>=
0?closeEnd2:pos;return{type:"While",pos,end:end2,kind,clause:this.makeCompoundList([]),body:this.makeCompoundList([])}}this.syntaxDepth++;const clauseCommands=this.
list();const emptyClausePos=this.emptyListPos(clauseCommands);const clause=this.makeCompoundList(clauseCommands);this.skipSemi();const hasDo=this.accept(Token.Do,
LexContext.CommandStart)!==null;if(!hasDo)this.error("expected 'do'",this.tok.getPos());else if(emptyClausePos>=0)this.error(`expected command after '${kind}'`,
emptyClausePos);const body=this.doBody(hasDo);this.skipSemi();const closeEnd=this.acceptEnd(Token.Done,LexContext.CommandStart);if(closeEnd<0)this.error(`expect\
ed 'done' to close '${kind}'`,this.tok.getPos());const end=closeEnd>=0?closeEnd:pos;this.syntaxDepth--;return{type:"While",pos,end,kind,clause,body:this.makeCompoundList(
body)}}caseClause(){const pos=this.tok.next(LexContext.CommandStart).pos;const word=this.readRequiredWord("case");this.skipNewlines(LexContext.CommandStart);if(!this.
accept(Token.In,LexContext.CommandStart))this.error("expected 'in' after 'case' word",this.tok.getPos());this.skipNewlines(LexContext.CasePattern);if(this.syntaxDepth>=
MAX_SYNTAX_NESTING){this.error("maximum case nesting depth exceeded",pos);const closeEnd2=this.tok.skipCompoundBody(Token.Esac);if(closeEnd2<0)this.error("expec\
ted 'esac' to close 'case'",this.tok.getPos());const end2=closeEnd2>=0?closeEnd2:pos;return{type:"Case",pos,end:end2,word,items:[]}}this.syntaxDepth++;const items=[];
let invalid=false;let t=this.tok.peek(LexContext.CasePattern).token;while(t!==Token.Esac&&t!==Token.EOF){const itemPos=this.tok.peek(LexContext.Normal).pos;this.
accept(Token.LParen,LexContext.Normal);const pattern=[];let expectWord=true;let next=this.tok.peek(LexContext.Normal);while(next.token!==Token.RParen&&next.token!==
Token.EOF){const valid=next.token===(expectWord?Token.Word:Token.Pipe);if(valid)expectWord=!expectWord;else if(!invalid){this.unexpectedToken(next);invalid=true}
const tok=this.tok.next(LexContext.Normal);if(tok.token===Token.Word)pattern.push(this.toWord(tok));next=this.tok.peek(LexContext.Normal)}if(expectWord&&next.token===
Token.RParen&&!invalid){this.unexpectedToken(next);invalid=true}const rparenEnd=this.acceptEnd(Token.RParen,LexContext.Normal);const cmds=this.list();const bodyPos=rparenEnd>=
0?rparenEnd:pattern.length>0?pattern[pattern.length-1].end:itemPos;const itemEnd=cmds.length>0?cmds[cmds.length-1].end:bodyPos;const item={type:"CaseItem",pos:itemPos,
end:itemEnd,pattern,body:cmds.length>0?this.makeCompoundList(cmds):{type:"CompoundList",pos:bodyPos,end:bodyPos,commands:[]},terminator:void 0};const after=this.
tok.peek(LexContext.CommandStart);t=after.token;if(t===Token.DoubleSemi||t===Token.SemiAmp||t===Token.DoubleSemiAmp){const termTok=this.tok.next(LexContext.CommandStart);
item.terminator=CASE_TERMINATORS[termTok.token];item.end=termTok.end}else if(t!==Token.Esac&&t!==Token.EOF&&!invalid){this.unexpectedToken(after);invalid=true}items.
push(item);this.skipNewlines(LexContext.CasePattern);t=this.tok.peek(LexContext.CasePattern).token}const closeEnd=this.acceptEnd(Token.Esac,LexContext.CommandStart);
if(closeEnd<0)this.error("expected 'esac' to close 'case'",this.tok.getPos());const end=closeEnd>=0?closeEnd:pos;this.syntaxDepth--;return{type:"Case",pos,end,word,
items}}selectClause(){const pos=this.tok.next(LexContext.CommandStart).pos;const name3=this.readRequiredWord("select");let wordlist;this.skipNewlines(LexContext.
CommandStart);if(this.tok.peek(LexContext.CommandStart).token===Token.In){this.tok.next(LexContext.CommandStart);wordlist=[];while(this.tok.peek(LexContext.Normal).
token===Token.Word){wordlist.push(this.readWord(LexContext.Normal))}}this.skipSemi();this.skipNewlines(LexContext.CommandStart);if(this.tok.peek(LexContext.CommandStart).
token===Token.LBrace){const bg=this.braceGroup();return{type:"Select",pos,end:bg.end,name:name3,wordlist,body:bg.body}}const hasDo=this.accept(Token.Do,LexContext.
CommandStart)!==null;if(!hasDo)this.error("expected 'do'",this.tok.getPos());if(this.syntaxDepth>=MAX_SYNTAX_NESTING){this.error("maximum select nesting depth e\
xceeded",pos);const closeEnd2=this.tok.skipCompoundBody(Token.Done);if(closeEnd2<0)this.error("expected 'done' to close 'select'",this.tok.getPos());const end2=closeEnd2>=
0?closeEnd2:pos;return{type:"Select",pos,end:end2,name:name3,wordlist,body:this.makeCompoundList([])}}this.syntaxDepth++;const body=this.doBody(hasDo);this.syntaxDepth--;
this.skipSemi();const closeEnd=this.acceptEnd(Token.Done,LexContext.CommandStart);if(closeEnd<0)this.error("expected 'done' to close 'select'",this.tok.getPos());
const end=closeEnd>=0?closeEnd:pos;return{type:"Select",pos,end,name:name3,wordlist,body:this.makeCompoundList(body)}}testCommand(){const pos=this.tok.next(LexContext.
CommandStart).pos;const expr=this.parseTestOr();const closeEnd=this.acceptEnd(Token.DblRBracket,LexContext.TestMode);if(closeEnd<0)this.error("expected ']]' to \
close '[['",this.tok.getPos());const end=closeEnd>=0?closeEnd:pos;return{type:"TestCommand",pos,end,expression:expr}}parseTestOr(){const first=this.parseTestAnd();
if(this.tok.peek(LexContext.TestMode).token!==Token.Or)return first;const operands=[first];do{this.tok.next(LexContext.TestMode);operands.push(this.parseTestAnd())}while(this.
tok.peek(LexContext.TestMode).token===Token.Or);return{type:"TestLogical",pos:first.pos,end:operands[operands.length-1].end,operator:"||",operands}}parseTestAnd(){
const first=this.parseTestNot();if(this.tok.peek(LexContext.TestMode).token!==Token.And)return first;const operands=[first];do{this.tok.next(LexContext.TestMode);
operands.push(this.parseTestNot())}while(this.tok.peek(LexContext.TestMode).token===Token.And);return{type:"TestLogical",pos:first.pos,end:operands[operands.length-
1].end,operator:"&&",operands}}parseTestNot(){let t=this.tok.peek(LexContext.TestMode);if(!isTestNegation(t))return this.parseTestPrimary();const negations=[];while(isTestNegation(
t)){const bang=this.tok.next(LexContext.TestMode);negations.push({type:"Negation",pos:bang.pos,end:bang.end});t=this.tok.peek(LexContext.TestMode)}const operand=this.
parseTestPrimary();return{type:"TestNot",pos:negations[0].pos,end:operand.end,negations,operand}}parseTestPrimary(){if(this.tok.peek(LexContext.TestMode).token===
Token.LParen){const openPos=this.tok.next(LexContext.TestMode).pos;if(this.syntaxDepth>=MAX_SYNTAX_NESTING){this.error("maximum test group nesting depth exceede\
d",openPos);const closeEnd2=this.tok.skipTestGroup();if(closeEnd2<0)this.error("expected ')' to close test group",this.tok.getPos());const end2=closeEnd2>=0?closeEnd2:
openPos;const operand=new WordImpl("",openPos,openPos);const expression2={type:"TestUnary",pos:openPos,end:openPos,operator:"-n",operand};return{type:"TestGroup",
pos:openPos,end:end2,expression:expression2}}this.syntaxDepth++;const expr=this.parseTestOr();this.syntaxDepth--;const closeEnd=this.acceptEnd(Token.RParen,LexContext.
TestMode);if(closeEnd<0)this.error("expected ')' to close test group",this.tok.getPos());const end=closeEnd>=0?closeEnd:openPos;return{type:"TestGroup",pos:openPos,
end,expression:expr}}const first=this.tok.next(LexContext.TestMode);if(first.token===Token.And||first.token===Token.Or)this.unexpectedToken(first);const val=first.
value;const firstPos=first.pos;const firstEnd=first.end;if(first.keywordEligible&&UNARY_TEST_OPS[val]===1){if(this.tok.peek(LexContext.TestMode).token===Token.Word){
const operand2=this.readTestOperand();return{type:"TestUnary",pos:firstPos,end:operand2.end,operator:val,operand:operand2}}this.error("expected operand after un\
ary test operator",firstEnd);const operand=new WordImpl("",firstEnd,firstEnd);return{type:"TestUnary",pos:firstPos,end:firstEnd,operator:val,operand}}const nt=this.
tok.peek(LexContext.TestMode);if(nt.token===Token.Word&&nt.keywordEligible&&BINARY_TEST_OPS[nt.value]===1){const op=this.tok.next(LexContext.TestMode).value;let right;
if(op==="=~"){const token=this.tok.readTestRegexWord();right=new WordImpl(this.source.slice(token.pos,token.end),token.pos,token.end,this.source,embeddedPartsResolver(
this.tok.getSubstitutionContext()),this.depth)}else{right=this.readTestOperand()}const left=this.toWordFromPosEnd(first,firstPos,firstEnd);return{type:"TestBina\
ry",pos:firstPos,end:right.end,operator:op,left,right}}const w=this.toWordFromPosEnd(first,firstPos,firstEnd);return{type:"TestUnary",pos:firstPos,end:w.end,operator:"\
-n",operand:w}}readTestOperand(){const t=this.tok.next(LexContext.TestMode);if(t.keywordEligible&&(t.value==="<"||t.value===">"))this.error(`unexpected argument\
 '${t.value}' to conditional operator`,t.pos);return this.toWord(t)}functionDef(){const pos=this.tok.next(LexContext.CommandStart).pos;const name3=this.readWord(
LexContext.FunctionName);let body;if(this.tok.peek(LexContext.CommandStart).token===Token.LParen){const openPos=this.tok.next(LexContext.CommandStart).pos;if(this.
tok.peek(LexContext.CommandStart).token===Token.RParen){this.tok.next(LexContext.CommandStart);this.skipNewlines(LexContext.CommandStart);body=this.commandAsBody()}else{
body=this.withRedirects(this.subshellBody(openPos))}}else{this.skipNewlines(LexContext.CommandStart);body=this.commandAsBody()}return{type:"Function",pos,end:body.
end,name:name3,body}}simpleCommandOrFunction(coproc){const prefix=[];const cmdPos=this.tok.peek(LexContext.CommandStart).pos;let lastEnd=cmdPos;let ctx=LexContext.
CommandStart;for(;;){const t=this.tok.peek(ctx).token;if(t===Token.Assignment){const assignment=this.tok.next(ctx);lastEnd=assignment.end;prefix.push(this.parseAssignment(
assignment))}else if(t===Token.Redirect){const redirect=this.readRedirect(ctx);prefix.push(redirect);lastEnd=redirect.end}else{break}ctx=LexContext.CommandPrefix}
if(this.tok.peek(LexContext.Normal).token!==Token.Word){return new CommandImpl(cmdPos,lastEnd,void 0,prefix,[])}const nameToken=this.tok.next(LexContext.Normal);
const keyword=nameToken.keywordEligible?nameToken.value:"";const name3=this.toWord(nameToken);ctx=isDeclarationCommand(keyword)?LexContext.Declaration:keyword===
"eval"||keyword==="let"?LexContext.EvalArgument:LexContext.Normal;lastEnd=name3.end;const suffix=[];if(coproc){while(this.tok.peek(LexContext.CommandPrefix).token===
Token.Assignment){const token=this.tok.next(LexContext.CommandPrefix);const word=ctx===LexContext.Declaration?this.parseAssignment(token):this.toWord(token);suffix.
push(word);lastEnd=word.end}}if(this.tok.peek(ctx).token===Token.LParen&&suffix.length===0){this.tok.next(LexContext.Normal);if(this.tok.peek(LexContext.Normal).
token===Token.RParen){this.tok.next(LexContext.Normal);this.skipNewlines(LexContext.CommandStart);const body=this.commandAsBody();return{type:"Function",pos:name3.
pos,end:body.end,name:name3,body}}}for(;;){const st=this.tok.peek(ctx).token;if(st===Token.Word||st===Token.Assignment){const token=this.tok.next(ctx);const w=st===
Token.Assignment?this.parseAssignment(token):this.toWord(token);suffix.push(w);lastEnd=w.end}else if(st===Token.Redirect){const redirect=this.readRedirect(ctx);
suffix.push(redirect);lastEnd=redirect.end}else{break}}return new CommandImpl(cmdPos,lastEnd,name3,prefix,suffix)}readRedirect(ctx){const t=this.tok.next(ctx);const tPos=t.
pos;const tEnd=t.end;const descriptor=t.fileDescriptor!==void 0?{type:"FileDescriptor",pos:tPos,end:t.descriptorEnd,value:t.fileDescriptor}:t.variableName!==void 0?
{type:"FileDescriptorVariable",pos:tPos,end:t.descriptorEnd,name:t.variableName}:void 0;const hasTarget=t.targetEnd>t.targetPos;if(!hasTarget)this.error("expect\
ed redirect target",t.targetPos);if(t.value==="<<"||t.value==="<<-"){const r={type:"HereDoc",pos:tPos,end:tEnd,operator:t.value,descriptor,delimiter:hasTarget?{
type:"HereDocDelimiter",pos:t.targetPos,end:t.targetEnd,text:this.source.slice(t.targetPos,t.targetEnd),value:t.content??"",quoted:t.delimiterQuoted}:void 0,body:new HereDocBodyImpl(
this.source,tEnd,t.delimiterQuoted,this.depth,this.tok.getSubstitutionContext()),closing:void 0};if(hasTarget)this.tok.registerHereDocTarget(r);return r}const target=hasTarget?
new WordImpl(this.source.slice(t.targetPos,t.targetEnd),t.targetPos,t.targetEnd,this.source,wordPartsResolver(this.tok.getSubstitutionContext()),this.depth):void 0;
return t.value==="<<<"?{type:"HereString",pos:tPos,end:tEnd,operator:"<<<",descriptor,target}:{type:"Redirect",pos:tPos,end:tEnd,operator:REDIRECT_OPS[t.value]??
">",descriptor,target}}commandAsBody(){const cmd=this.command();if(cmd&&cmd.type!=="Command"&&cmd.type!=="Function"&&cmd.type!=="Coproc")return cmd;this.error("\
expected compound command as function body",cmd?.pos??this.tok.getPos());return this.makeCompoundList(cmd?[this.makeStatement(cmd)]:[])}readWord(ctx){return this.
toWord(this.tok.next(ctx))}readRequiredWord(keyword){const t=this.tok.peek(LexContext.Normal);if(t.token===Token.Word)return this.toWord(this.tok.next(LexContext.
Normal));if(t.token!==Token.EOF)this.error(`expected word after '${keyword}'`,t.pos);return new WordImpl("",t.pos,t.pos)}toWord(tok){const text=tok.raw?tok.value:
this.source.slice(tok.pos,tok.end);const source=tok.raw&&tok.keywordEligible?void 0:this.source;return new WordImpl(text,tok.pos,tok.end,source,source===void 0?
computeBareWordParts:wordPartsResolver(this.tok.getSubstitutionContext()),this.depth)}toWordFromPosEnd(tok,pos,end){if(tok.pos===pos&&tok.end===end)return this.
toWord(tok);return new WordImpl(this.source.slice(pos,end),pos,end,this.source,wordPartsResolver(this.tok.getSubstitutionContext()),this.depth)}parseAssignment(token){
const text=token.raw?token.value:this.source.slice(token.pos,token.end);return new AssignmentImpl(text,token.pos,token.end,this.source,token.assignmentOperatorPos,
this.depth,this.tok.getSubstitutionContext())}makeCompoundList(commands2){const p=this.tok.getPos();const pos=commands2.length>0?commands2[0].pos:p;const end=commands2.
length>0?commands2[commands2.length-1].end:p;return{type:"CompoundList",pos,end,commands:commands2}}};function readScript(text,span=(start,end)=>({start,end})){const reader=new Reader(span);reader.read(parse2(text));return{commands:reader.commands,parts:reader.parts,
opaque:reader.opaque}}var opaqueNodes={If:"control-flow",For:"control-flow",ArithmeticFor:"control-flow",Select:"control-flow",While:"control-flow",Case:"contro\
l-flow",Negation:"control-flow",TestCommand:"bash-syntax",ArithmeticCommand:"bash-syntax",Time:"bash-syntax",Coproc:"bash-syntax",Subshell:"subshell",BraceGroup:"\
subshell",Function:"function",CommandExpansion:"substitution",ProcessSubstitution:"substitution",HereDoc:"here-document",HereString:"bash-syntax",ExtendedGlob:"\
bash-syntax",BraceExpansion:"bash-syntax",AnsiCQuoted:"bash-syntax",LocaleString:"bash-syntax",ArrayValue:"bash-syntax",Replace:"bash-syntax",Slice:"bash-syntax",
CaseModification:"bash-syntax",Transform:"bash-syntax",Names:"bash-syntax",Unknown:"bash-syntax"};var evaluators=new Set(["eval","source",".","exec","trap","ali\
as","unalias"]);var Reader=class{commands=[];parts=[];opaque=null;span;around=null;constructor(span){this.span=span}read(script){this.list(script,false)}list(node,nested){
if("errors"in node&&node.errors?.length)this.note("syntax-error");let operator=null;let list3=0;forEachChild(node,child=>{if(!nested&&child.type==="Statement")this.
chain(child,operator,list3++);else this.visit(child,operator,nested);operator="background"in child&&child.background?"&":";"})}chain(node,first,list3){const background=node.
background===true;if(background)this.note("background");const{command}=node;const items=command.type==="AndOr"?command.commands:[command];for(const[index,item]of items.
entries()){const joined=command.type==="AndOr"?command.operators[index-1]:void 0;const operator=index===0?first:joined??null;const from=this.commands.length;this.
visit(item,operator,false);const to=this.commands.length;this.parts.push({operator,list:list3,background,from,to,...this.span(item.pos,item.end)})}}visit(node,operator,nested){
switch(node.type){case"Statement":if(node.background)this.note("background");this.visit(node.command,operator,nested);return;case"AndOr":for(const[index,command]of node.
commands.entries()){this.visit(command,index===0?operator:node.operators[index-1]??null,nested)}return;case"Pipeline":for(const prefix of node.prefixes)this.note(
opaqueNodes[prefix.type]??"bash-syntax");if(node.operators.includes("|&"))this.note("bash-syntax");for(const[index,command]of node.commands.entries()){this.visit(
command,index===0?operator:"|",nested)}return;case"Command":this.simple(node,operator,nested);return;case"Script":case"CompoundList":this.list(node,true);return;default:{
const reason=opaqueNodes[node.type];if(reason)this.note(reason);forEachChild(node,child=>this.visit(child,null,true))}}}simple(node,operator,nested){const variables=new Set;
const inner=[];const reason=look(node,variables,inner);const assignments=node.prefix.flatMap(part=>part.type==="Assignment"?[part]:[]);const words2=[...node.name?
[node.name.value]:[],...node.args.map(argument)];const opaque=reason??(node.name?named(node.name):null);const span=this.around??this.span(node.pos,node.end);this.
commands.push({operator,nested,words:words2,assignments:assignments.map(({name:name3,value})=>({name:name3,value:value.type==="Word"?value.value:""})),redirections:node.
redirects.map(redirection),variables:[...variables],opaque,...span});if(opaque)this.note(opaque);const outer=this.around;for(const script of inner){if("source"in
script&&script.source!==void 0)this.around=span;this.list(script,true);this.around=outer}}note(reason){this.opaque??=reason}};function look(node,variables,scripts2){
let reason=opaqueNodes[node.type]??null;if(node.type==="SimpleExpansion")variables.add(node.text.slice(1));if(node.type==="ParameterExpansion"){variables.add(node.
parameter);if(node.prefix==="!"||node.index)reason="bash-syntax"}if(node.type==="Redirect"&&node.operator.startsWith("&>"))reason="bash-syntax";if(node.type==="\
Assignment"&&(node.append||node.index))reason="bash-syntax";forEachChild(node,child=>{if(child.type==="Script")scripts2.push(child);else reason=look(child,variables,
scripts2)??reason});return reason}function named(name3){if(evaluators.has(name3.value))return"eval";const dynamic=(name3.parts??[]).some(({type})=>type.endsWith(
"Expansion")||type==="Glob");return dynamic||name3.value.includes("$")?"dynamic-command":null}function argument(node){if(node.type==="Word")return node.value;return`${node.
name}=${node.value.type==="Word"?node.value.value:""}`}function redirection(node){const target=node.type==="HereDoc"?node.delimiter?.value:node.target?.value;const descriptor=node.
descriptor?.type==="FileDescriptor"?node.descriptor.value:null;return{operator:node.operator,descriptor,target:target??""}}var programs=new Set(["docker","podman","nerdctl","buildah"]);var switches=new Set([...["--check","--compress","--debug","-D","--disable-content-trust","--force\
-rm","--load","--no-cache"],...["--pull","--push","--quiet","-q","--rm","--squash","--stream"]]);function mayBuild(text){if(text.length>maxLength2)return false;
return text.split("\n").some(line=>{const program=line.search(/\b(?:docker|podman|nerdctl|buildah)\b/);return program>=0&&/\b(?:build|bud)\b/.test(line.slice(program))})}
function readBuildLines(text,file,folders,exists){if(!mayBuild(text))return[];const known4=withKnownFolders(text,folders.every(folder=>folder==="."));const lineOf=lineFinder(
known4);const mentions2=[];const variables=new Map;let moved=".";for(const command of readScript(known4).commands){for(const{name:name3,value}of command.assignments)
variables.set(name3,expand(value,variables));const words2=command.words.map(word=>expand(word,variables));if(words2[0]==="cd")moved=follow(moved,words2[1]);const build2=readBuild(
words2);if(build2===null||moved===null)continue;const line=lineOf(command.start);const here=moved;const found=folders.flatMap(folder=>located(build2,joinPath(folder,
here))).find(({dockerfile})=>exists(dockerfile));if(found)mentions2.push({...found,file,line})}return mentions2}var workedOut=/\$\(cd (?:-- )?"?([^()"&;\n]{1,200}?)"?(?: {0,9}&?>[^&;\n]{0,40}(?:2>&1)?)? {0,9}(?:&&|;) {0,9}pwd(?: -P)?\)/g;
function withKnownFolders(text,atRoot){const here=text.replace(/\$[({](?:CURDIR|PWD)[)}]|\$PWD\b|\$\(pwd\)|`pwd`|\$\(git rev-parse --show-toplevel\)/g,".").replace(
/\$\(dirname (?:-- )?"?(?:\$0|\$\{0\}|\$\{?BASH_SOURCE(?:\[0\])?\}?)"?\)/g,".").replace(/\$\((?:readlink -f|realpath) (?:-- )?"?([^()"\n]{1,200})"?\)/g,"$1").replace(
workedOut,"$1");const workspace=/\$\{\{\s*github\.workspace\s*\}\}|\$\{GITHUB_WORKSPACE\}|\$GITHUB_WORKSPACE\b/g;return(atRoot?here.replace(workspace,"."):here).
replace(/\$\{\{[^}\n]{0,500}\}\}/g,"$EXPRESSION")}function expand(text,variables){return text.replace(/\$(?:\{(\w+)\}|(\w+))/g,(whole,braced2,bare)=>{const value=variables.
get(braced2??bare??"");return value===void 0||value.includes("$")?whole:value})}function follow(from,to){return from===null||to===void 0||!isFolder(to)?null:joinPath(
from,to)}function readBuild(words2){const at2=words2.findIndex(word=>programs.has(posix2.basename(word)));const verb=words2.findIndex((word,index)=>index>at2&&(word===
"build"||word==="bud"));const between=words2.slice(at2+1,verb);if(at2<0||verb<0||!between.every(word=>/^(?:buildx|image|builder|-.+)$/.test(word)))return null;let context=null;
let dockerfile=null;for(let index=verb+1;index<words2.length;index++){const word=words2[index]??"";const named3=/^(?:-f|--file)(?:=(.*))?$/.exec(word);if(named3)
dockerfile=named3[1]??words2[++index]??null;else if(!word.startsWith("-")||word==="-")context=word;else if(!word.includes("=")&&!switches.has(word))index++}const plain2=context!==
null&&isFolder(context)&&(dockerfile===null||isFolder(dockerfile));return plain2&&context!==null?{context,dockerfile}:null}function located(build2,folder){const context=joinPath(
folder,build2.context);const dockerfiles=build2.dockerfile===null?["Dockerfile","Containerfile"].map(name3=>joinPath(context,name3)):[joinPath(folder,build2.dockerfile)];
return dockerfiles.map(dockerfile=>({dockerfile,context}))}import{posix as posix3}from"node:path";var nothingIgnored={path:null,patterns:[],problem:null,ignores:()=>false};function contextBySources(files,dockerfile){const folder=posix3.dirname(dockerfile);if(folder===
".")return folder;const sources=literalSources(files,dockerfile);const liesIn=context=>source=>isThere(files,joinPath(context,source));return!sources.every(liesIn(
folder))&&sources.every(liesIn("."))?".":folder}function isLeftOver(files,dockerfile,context){if(context===".")return false;const sources=literalSources(files,dockerfile).
filter(source=>source!=="");const liesIn=folder=>source=>isThere(files,joinPath(folder,source));return new Set(sources).size>=3&&!sources.some(liesIn(context))&&
sources.every(liesIn("."))}function literalSources(files,path){const dockerfile=readDockerfile(files,path);if(typeof dockerfile==="string")return[];return dockerfile.
instructions.flatMap(instruction=>readCopied(instruction,nothingIgnored,dockerfile.escape)?.sources??[]).filter(source=>!source.includes("$")&&!hasWildcard(source)).
map(source=>joinPath("/",source).slice(1))}function isThere(files,path){return path==="."||files.exists(path)||isFolder2(files.paths,`${path}/`)}function isFolder2(paths,prefix){
let low=0;let high=paths.length;while(low<high){const middle=low+high>>1;if(paths[middle]<prefix)low=middle+1;else high=middle}return paths[low]?.startsWith(prefix)===
true}function readCompose(text,file,folder){const services=readYaml(text)?.get("services")?.entries()??[];return services.flatMap(({value:service})=>{const build2=service.
get("build");if(!build2||build2.get("dockerfile_inline"))return[];const named3=build2.text===null?build2.get("context"):build2;const context=withDefaults(named3?.
text??".");const dockerfile=withDefaults(build2.get("dockerfile")?.text??"Dockerfile");if(!isFolder(context)||!isFolder(dockerfile))return[];const root=joinPath(
folder,context);return[{dockerfile:joinPath(root,dockerfile),context:root,file,line:(named3??build2).line}]})}function withDefaults(text){return text.replace(/\$\{\w+:?-([^}]{0,500})\}/g,
"$1")}function readMakefile(text,file,folder,exists){if(!mayBuild(text))return[];const mentions2=[];const lines=text.split("\n");for(let at2=0;at2<lines.length;at2++){
const first=at2;while(lines[at2]?.endsWith("\\")&&at2+1<lines.length)at2++;const logical=lines.slice(first,at2+1).join("\n");if(!logical.startsWith("	"))continue;
const recipe=logical.replace(/^\t[@+-]*/,"").replace(/\$\$/g,"$");for(const mention of readBuildLines(withoutVariables(recipe),file,[folder],exists)){mentions2.
push({...mention,line:first+mention.line})}}return mentions2}function withoutVariables(recipe){return recipe.replace(/\$\((?!CURDIR|PWD|pwd|dirname)([^()\n]*)\)/g,
"$X")}function readPackageScripts(text,file,folder,exists){if(!mayBuild(text))return[];const scripts2=readYaml(text)?.get("scripts")?.entries()??[];return scripts2.flatMap(
({value})=>readBuildLines(value.text??"",file,[folder],exists).map(mention=>({...mention,line:value.line})))}var maxRows=64;function matrixRows(matrix){let rows=[new Map];const axes=matrix?.entries().filter(({key})=>key!=="include"&&key!=="exclude")??[];for(const{key,value}of axes){
const values=value.entries().map(entry=>flat(key,entry.value));if(values.length>0){rows=rows.flatMap(row=>values.map(more=>new Map([...row,...more]))).slice(0,maxRows)}}
const included=matrix?.get("include")?.entries()??[];return[...rows,...included.map(({value})=>flat("",value))].slice(0,maxRows)}function flat(name3,value,depth=0){
if(value.text!==null)return new Map([[name3,value.text]]);const inner=depth<2?value.entries().slice(0,maxRows):[];return new Map(inner.flatMap(entry=>[...flat(name3?
`${name3}.${entry.key}`:entry.key,entry.value,depth+1)]))}function substitute(text,row){return text.replace(/\$\{\{\s*matrix\.([\w.-]+)\s*\}\}/g,(whole,name3)=>row.
get(name3)??whole)}function readWorkflow(text,file,exists){const root=readYaml(text);if(root===null)return[];const jobs=root.get("jobs")?.entries()??[];const runs2=root.get("runs");
return[...jobs.map(({value})=>value),...runs2?[runs2]:[]].flatMap(job=>{const folder=folderOf(job.get("defaults")?.get("run"))??folderOf(root.get("defaults")?.get(
"run"))??".";const rows=matrixRows(job.get("strategy")?.get("matrix")??null);const steps=job.get("steps")?.entries()??[];return steps.flatMap(({value:step})=>[...rows.
flatMap(row=>actionStep(step,row,file)),...rowsFor(step.get("run"),rows).flatMap(row=>runStep(step,row,folder,file,exists))])})}function folderOf(value){return value?.
get("working-directory")?.text??null}function rowsFor(run,rows){return run?.text?.includes("matrix.")?rows:rows.slice(0,1)}function actionStep(step,row,file){if(!step.
get("uses")?.text?.startsWith("docker/build-push-action@"))return[];const inputs=step.get("with");const named3=inputs?.get("context");const context=fromRoot2(substitute(
named3?.text||".",row));const dockerfile=fromRoot2(substitute(inputs?.get("file")?.text||`${context}/Dockerfile`,row));if(!isFolder(context)||!isFolder(dockerfile))
return[];return[{dockerfile:joinPath(".",dockerfile),context:joinPath(".",context),file,line:(named3??inputs?.get("file")??step).line}]}function fromRoot2(text){
return text.replace(/\$\{\{\s*github\.workspace\s*\}\}/g,".").replace("{{defaultContext}}:","./").replace("{{defaultContext}}",".")}function runStep(step,row,folder,file,exists){
const run=step.get("run");if(!run?.text)return[];const where=substitute(folderOf(step)??folder,row);if(!isFolder(where))return[];return readBuildLines(substitute(
run.text,row),file,[where],exists).map(mention=>({...mention,line:run.line+mention.line-(run.text?.includes("\n")?0:1)}))}var kinds=[{file:/^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/,read:(text,file,_folder,exists)=>readWorkflow(text,file,exists)},{file:/(?:^|\/)(?:docker-)?compose(?:[.-][^/]+)?\.ya?ml$/,
read:readCompose},{file:/(?:^|\/)(?:docker-bake(?:\.[^/]+)?|[^/]+\.bake)\.(?:hcl|json)$/,read:readBake},{file:/(?:^|\/)(?:GNUmakefile|[Mm]akefile|[^/]+\.mk)$/,read:readMakefile},
{file:/(?:^|\/)package\.json$/,read:readPackageScripts},{file:/\.(?:sh|bash)$/,read:readScriptFile}];var maxMentions=100;var foreign=/(?:^|\/)(?:node_modules|vendor)\//;
function findContexts(files,dockerfiles){const mentions2=new Map(dockerfiles.map(dockerfile=>[dockerfile,[]]));if(dockerfiles.length>0){for(const mention of allMentions(
files,path=>mentions2.has(path))){const known4=mentions2.get(mention.dockerfile);const repeated2=known4?.some(({file,context})=>file===mention.file&&context===mention.
context);if(!repeated2&&(known4?.length??0)<maxMentions)known4?.push(mention)}}return new Map(dockerfiles.map(dockerfile=>{const named3=(mentions2.get(dockerfile)??
[]).filter(({context:context2})=>!isLeftOver(files,dockerfile,context2));const[first]=named3;const namedBy=first?{file:first.file,line:first.line}:null;const context=first?.
context??contextBySources(files,dockerfile);return[dockerfile,{context,namedBy,mentions:named3}]}))}function allMentions(files,exists){const own=files.paths.filter(
path=>!foreign.test(path));return kinds.flatMap(({file,read:read5})=>own.filter(path=>file.test(path)).flatMap(path=>{const text=files.text(path);return isUnreadable(
text)?[]:read5(text,path,posix4.dirname(path),exists)}).filter(({context})=>context!==".."&&!context.startsWith("../")))}function readScriptFile(text,file,folder,exists){
const asksForItself=/dirname[^\n]*(?:\$0|BASH_SOURCE)/.test(text);return readBuildLines(text,file,asksForItself?[folder,"."]:[".",folder],exists)}var foreign2=new Set(["node_modules","vendor",".git"]);var templates=new Set(["j2","jinja","jinja2","erb","tmpl","tpl","template","in","mustache","hbs","ejs"]);
var others=new Set([...["dockerignore","md","mdx","rst","txt","adoc","html","json","yml","yaml","toml","lock","sh"],...["bak","orig","rej","swp","patch","diff",
"go","js","ts","py","rb","java","cs","php","rs"]]);function isDockerfile(path){const folders=path.split("/");const name3=folders.pop()??"";if(folders.some(folder=>foreign2.
has(folder)))return false;const suffixed=/^(?:Dockerfile|dockerfile|Containerfile)(?:\.(.+))?$/s.exec(name3);if(suffixed){const ending=suffixed[1]?.split(".").at(
-1)?.toLowerCase()??"";return!templates.has(ending)&&!others.has(ending)&&!ending.endsWith("~")}return/^.+\.(?:Dockerfile|dockerfile|Containerfile|containerfile)$/s.
test(name3)}function findDockerfiles(paths){return paths.filter(isDockerfile)}function readIgnore(files,context,dockerfile){const candidates2=[`${dockerfile}.dockerignore`,joinPath(context,".dockerignore")];const path=candidates2.find(candidate=>files.
exists(candidate))??null;if(path===null)return{path,patterns:[],problem:null,ignores:()=>false};const text=files.text(path);if(isUnreadable(text))return{path,patterns:[],
problem:text.message,ignores:()=>false};const patterns=ignorePatterns(text);const ignores=compilePatterns(patterns);return ignores===null?{path,patterns,problem:`${path}\
 has a pattern BuildKit refuses.`,ignores:()=>false}:{path,patterns,problem:null,ignores}}function ignorePatterns(text){const patterns=[];for(const line of text.
replace(/^\uFEFF/,"").split("\n")){if(line.startsWith("#"))continue;let pattern=trim(line);if(pattern==="")continue;const exception=pattern.startsWith("!");if(exception)
pattern=trim(pattern.slice(1));if(pattern!=="")pattern=cleanPath(pattern).replace(/^\/(?=.)/,"");patterns.push(exception?`!${pattern}`:pattern)}return patterns}import{posix as posix7}from"node:path";function edited(files,edits,path){const before=files.bytes(path);const own=edits.filter(({file})=>file===path);return applyEdits(before instanceof Uint8Array?before:
new Uint8Array,own)}function editedText(files,edits,path){const text=decode(path,edited(files,edits,path));return typeof text==="string"?text:null}function withFix(files,{
edits}){const paths=[...new Set(edits.map(({file})=>file))];return overlayFiles(files,new Map(paths.map(path=>[path,edited(files,edits,path)])))}import{posix as posix5}from"node:path";var maxLength3=4096;function expand2(text,lookup){const short=name3=>{const value=lookup(name3);return value!==void 0&&result.length+value.length>maxLength3?void 0:
value};let result="";let quote="";for(let at2=0;at2<text.length;at2++){const character=text.charAt(at2);if(quote==="'"){if(character==="'")quote="";else result+=
character}else if(character==="\\"){const next=text.charAt(++at2);result+=quote==='"'&&!'"$\\'.includes(next)?`\\${next}`:next}else if(character==='"'||character===
"'"&&quote===""){quote=quote===character?"":character}else if(character==="$"){const{value,end}=variable(text,at2,short);result+=value;at2=end-1}else result+=character}
return result}function isSymbolic(value){return value.includes("${")}var plainName=/[A-Za-z_]\w*|\d+/y;var braced=/\{([A-Za-z_]\w*|\d+)([^}]?)/y;function variable(text,start,lookup){
plainName.lastIndex=start+1;const name3=plainName.exec(text)?.[0];if(name3!==void 0)return{value:lookup(name3)??`\${${name3}}`,end:start+1+name3.length};braced.
lastIndex=start+1;const open=braced.exec(text);const end=closing(text,start+1);if(open===null||end<0)return{value:"$",end:start+1};const inner=open[1]??"";const modifier=text.
slice(start+2+inner.length,end-1);return{value:modified(inner,modifier,lookup),end}}function closing(text,open){let depth=0;for(let at2=open;at2<text.length;at2++){
if(text[at2]==="\\")at2++;else if(text[at2]==="{")depth++;else if(text[at2]==="}"&&--depth===0)return at2+1}return-1}function modified(name3,modifier,lookup){const value=lookup(
name3);if(modifier==="")return value??`\${${name3}}`;const[,operator="",word=""]=/^(:?[-+?])(.*)$/s.exec(modifier)??[];const symbol=()=>`\${${value===void 0?name3:
value.replace(/^\$\{(.*)\}$/,"$1")}${modifier}}`;if(value===void 0||isSymbolic(value)||operator==="")return symbol();const empty=operator.startsWith(":")&&value===
"";if(operator.endsWith("+"))return empty?"":expand2(word,lookup);return empty?operator.endsWith("?")?symbol():expand2(word,lookup):value}function evaluate(dockerfile){return new Evaluator(dockerfile)}var unknownWorkdir=`\${WORKDIR}`;var isGolang=/^(docker\.io\/(library\/)?)?golang(:(?!.*onbuild)[\w.-]+)?(@sha256:[0-9a-f]+)?$/;
var Evaluator=class{states=new Map;ends=new Map;defaults=new Map;globals=new Map;read=new Set;versions=new Map;constructor(dockerfile){const nothing={workdir:unknownWorkdir,
workdirMade:false,user:"",env:new Map,args:this.globals,image:"",platform:null};for(const instruction of dockerfile.instructions){if(instruction.keyword==="FROM")
break;this.states.set(instruction,nothing);if(instruction.keyword==="ARG")this.declareGlobals(instruction,dockerfile.escape)}for(const stage of dockerfile.stages)
this.stage(stage,nothing,dockerfile.escape)}before(instruction){const state2=this.states.get(instruction);if(state2===void 0)throw new Error("The instruction is\
 of another Dockerfile.");return state2}environment(instruction){const{args,env}=this.before(instruction);return new Map([...args,...env])}expand(instruction,text){
return this.expandIn(this.before(instruction),text)}resolve(instruction,path){return this.join(this.before(instruction).workdir,path)}byDefault(value){let text=value;
for(let round=0;round<10&&isSymbolic(text);round++){if(text.length>maxLength3)return null;const before=text;text=text.replace(/\$\{[^${}]*\}/g,symbol=>this.defaults.
get(symbol)??symbol);text=text.replace(/\$\{[^${}]*?:?-([^${}]*)\}/g,"$1");if(text===before)return null}return isSymbolic(text)?null:text}declareGlobals(instruction,escapeToken2){
for(const{name:name3,value}of readPairs("ARG",instruction.value,escapeToken2)??[]){const text=value===null?null:expand2(value,key=>this.globals.get(key));this.globals.
set(name3,this.symbol(name3,text))}}symbol(name3,byDefault){let version=this.versions.get(name3)??1;const spelt=()=>version===1?`\${${name3}}`:`\${${name3}@${version}\
}`;while(this.read.has(spelt())||this.defaults.has(spelt()))version++;this.versions.set(name3,version);this.defaults.set(spelt(),byDefault);return spelt()}expandIn({
env,args,image},text){return expand2(text,name3=>{const value=env.get(name3)??args.get(name3)??(name3==="GOPATH"&&isGolang.test(image)?"/go":void 0);if(value===
void 0)this.read.add(`\${${name3}}`);return value})}stage(stage,nothing,escapeToken2){const[from,...rest]=stage.instructions;if(from===void 0)return;this.states.
set(from,nothing);let state2=this.first(stage,from,nothing);for(const instruction of rest){this.states.set(instruction,state2);state2=this.after(instruction,state2,
escapeToken2)}this.ends.set(stage,state2)}first(stage,from,nothing){const flag2=from.flags.find(({name:name3})=>name3==="platform")?.value??null;const platform=flag2===
null?null:this.expandIn(nothing,flag2);const base=stage.baseStage&&this.ends.get(stage.baseStage);if(base)return{...base,platform:platform??base.platform};const image=this.
expandIn(nothing,stage.base);const known4=this.byDefault(image)??image;const workdir=known4==="scratch"?"/":isGolang.test(known4)?"/go":unknownWorkdir;return{...nothing,
args:new Map,image:known4,workdir,platform}}after(instruction,state2,escapeToken2){switch(instruction.keyword){case"WORKDIR":{const workdir=this.join(state2.workdir,
this.expandIn(state2,instruction.value));return{...state2,workdir,workdirMade:true}}case"USER":return{...state2,user:this.expandIn(state2,instruction.value)};case"\
ENV":{const env=new Map(state2.env);for(const{name:name3,value}of readPairs("ENV",instruction.value,escapeToken2)??[]){env.set(name3,this.expandIn(state2,value??
""))}return{...state2,env}}case"ARG":return this.declareArgs(instruction,state2,escapeToken2);default:return state2}}declareArgs(instruction,state2,escapeToken2){
const args=new Map(state2.args);const next={...state2,args};for(const{name:name3,value}of readPairs("ARG",instruction.value,escapeToken2)??[]){const global=this.
globals.get(name3);const text=value===null?global===void 0?null:this.byDefault(global):this.expandIn(next,value);const symbol=value===null&&global!==void 0?global:
this.symbol(name3,text);args.set(name3,symbol)}return next}join(workdir,path){if(path.startsWith("/"))return normalise(path);if(path.startsWith("${")&&this.byDefault(
path)?.startsWith("/")!==false)return normalise(path);return normalise(`${workdir}/${path}`)}};function normalise(path){const parts=[];for(const part of path.split(
"/")){if(part===""||part===".")continue;if(part===".."&&!parts.at(-1)?.includes("${"))parts.pop();else parts.push(part)}const text=parts.join("/");return path.startsWith(
"${")?text:`/${text}`}function subjectOf(parts){const root=posix5.normalize(parts.context).replace(/\/$/,"");const prefix=root==="."?"":`${root}/`;const ignore=readIgnore(parts.files,
root,parts.dockerfile.path);const contextFiles=once(()=>parts.files.paths.filter(path=>path.startsWith(prefix)).map(path=>path.slice(prefix.length)));return lazy(
parts,root,ignore,contextFiles,once(parts.siblings))}function siblingOf(subject,dockerfile){if(dockerfile===subject.dockerfile)return subject;const hasOwn=[dockerfile,
subject.dockerfile].some(({path})=>subject.files.exists(`${path}.dockerignore`));const ignore=hasOwn?readIgnore(subject.files,subject.context,dockerfile.path):subject.
ignore;const{files,history,context,several}=subject;const siblings2=()=>subject.siblings;const parts={dockerfile,files,history,context,several,siblings:siblings2};
return lazy(parts,context,ignore,()=>subject.contextFiles,siblings2)}function lazy({dockerfile,files,history,several},context,ignore,contextFiles,siblings2){const evaluation=once(
()=>evaluate(dockerfile));const prefix=context==="."?"":`${context}/`;const buildFiles=once(()=>contextFiles().filter(path=>files.tracked?.has(prefix+path)!==false&&
!ignore.ignores(path)));return{dockerfile,files,history,context,several,ignore,get evaluation(){return evaluation()},get contextFiles(){return contextFiles()},get buildFiles(){
return buildFiles()},get siblings(){return siblings2()}}}function once(make){let made=null;return()=>{made??={value:make()};return made.value}}function inRepository({
context},path){return posix5.join(context,path)}function refusal(code,message){return{code,message}}function isRefusal(value){return typeof value==="object"&&"code"in value&&"message"in value}function subjectWith(subject,edits){const files=withFix(subject.files,{edits});const{path}=subject.dockerfile;const text=files.text(path);if(typeof text!=="stri\
ng")return null;const dockerfile=parseDockerfile(path,text);const siblings2=()=>subject.siblings.map(each=>each===subject.dockerfile?dockerfile:each);const{history,
context,several}=subject;return subjectOf({dockerfile,files,history,context,several,siblings:siblings2})}function composed(subject,first,attempt){const between=subjectWith(
subject,first);if(between===null)return null;const answer=attempt(between);if(isRefusal(answer))return answer;return{...answer,edits:bothEdits(subject.files,first,
answer.edits)}}function bothEdits(files,first,second){const after=withFix(withFix(files,{edits:first}),{edits:second});const touched=[...new Set([...first,...second].
map(({file})=>file))].sort();return touched.flatMap(file=>editsBetween(file,files.bytes(file),after.bytes(file)))}function editsBetween(file,before,after){const[
old,now]=[linesOf(before),linesOf(after)];const edits=[];let[at2,behind,offset]=[0,0,0];const common=commonLines(old,now);for(const[oldIndex,newIndex]of[...common,
[old.length,now.length]]){const removed=bytesOf(old.slice(at2,oldIndex));const text=now.slice(behind,newIndex).join("");if(removed>0||text!=="")edits.push({file,
start:offset,end:offset+removed,text});offset+=removed+bytesOf(old.slice(oldIndex,oldIndex+1));[at2,behind]=[oldIndex+1,newIndex+1]}return edits}function linesOf(bytes){
if(!(bytes instanceof Uint8Array))return[];const text=new TextDecoder("utf-8",{ignoreBOM:true}).decode(bytes);return text===""?[]:text.split(/(?<=\n)/)}function bytesOf(lines){
return Buffer.byteLength(lines.join(""))}function commonLines(a,b){let start=0;while(start<a.length&&start<b.length&&a[start]===b[start])start++;let end=0;while(end<
a.length-start&&end<b.length-start&&a[a.length-1-end]===b[b.length-1-end])end++;const[rows,columns]=[a.length-start-end,b.length-start-end];const lengths=Array.
from({length:rows+1},()=>new Uint32Array(columns+1));const length=(row,column)=>lengths[row]?.[column]??0;for(let row=rows-1;row>=0;row--){for(let column=columns-
1;column>=0;column--){const same2=a[start+row]===b[start+column];const best=same2?length(row+1,column+1)+1:Math.max(length(row+1,column),length(row,column+1));lengths[row][column]=
best}}const pairs2=Array.from({length:start},(_,index)=>[index,index]);for(let[row,column]=[0,0];row<rows&&column<columns;){if(a[start+row]===b[start+column])pairs2.
push([start+row++,start+column++]);else if(length(row+1,column)>=length(row,column+1))row++;else column++}for(let n=end;n>0;n--)pairs2.push([a.length-n,b.length-
n]);return pairs2}var settled={"old-npm":()=>"npm ci","old-lock":()=>"npm ci","lock-not-frozen":message=>{const option=/--(frozen-lockfile|immutable)/.exec(message)?.[0];return option&&
!message.includes("pnpm")?`yarn install ${option}`:null}};var commands={npm:/\bnpm +(?:install|i)\b/g,yarn:/(?<=\s)yarn(?: +install\b)?(?= --|[ \t]*(?:&&|;|\\?\r?\n|$))/g};
function offerFrozenInstall(input,finding6,find2){const{path,files}=input;const text=files.text(path);const frozen=settled[finding6.refused?.code??""]?.(finding6.
refused?.message??"")??null;if(frozen===null||typeof text!=="string")return null;const[command,...others2]=[...text.matchAll(frozen.startsWith("npm")?commands.npm:
commands.yarn)];if(command===void 0||others2.length>0)return null;const offset=byteOffsets(text,0);const[start,end]=[offset(command.index),offset(command.index+
command[0].length)];const replacement={file:path,start,end,text:frozen};const split2=find2({...input,files:withFix(files,{edits:[replacement]})}).find(({rule,fix})=>rule===
finding6.rule&&fix?.safety==="safe")?.fix;if(!split2)return null;return{safety:"unsafe",description:`${split2.description} ${frozen} takes the place of ${command[0].
replace(/ +/g," ")}.`,edits:bothEdits(files,[replacement],split2.edits)}}var makesStep=new Set(["RUN","COPY","ADD","WORKDIR"]);function layerSeconds({stages},steps){const taken=new Map;for(const stage of stages){const own=stage.instructions.
filter(({keyword})=>makesStep.has(keyword));const name3=stages.length>1?stage.name??`stage-${stage.index}`:"";for(const step of steps){const instruction=step.stage===
name3?instructionOf(stage,own,step):null;if(instruction)taken.set(instruction,[...taken.get(instruction)??[],step.seconds])}}return new Map([...taken].map(([instruction,
seconds2])=>[instruction,median(seconds2)]))}function instructionOf({baseStage},own,{position,total,text}){const first=total-own.length===1&&baseStage===null?[2,
1]:[1];const candidates2=total===own.length+(baseStage===null?1:0)?first:[];return candidates2.map(from=>own[position-from]).find(each=>each&&isText(each,text))??
null}function isText(instruction,text){const{keyword,flags,value}=instruction;const written=flags.map(({name:name3,value:value2})=>`--${name3}${value2===null?"":
`=${value2}`} `).join("");const plain2=line=>line.replace(/["'\\]/g,"").replace(/\s+/g," ").trim();const known4=plain2(`${keyword} ${written}${value}`).split(/\$|<</)[0]??
"";const printed=plain2(text.replace(/\.\.\.$/,""));const whole=known4===plain2(`${keyword} ${written}${value}`)&&!text.endsWith("...");if(whole)return printed===
known4;const length=Math.min(known4.length,printed.length);return printed.slice(0,length)===known4.slice(0,length)}function median(values){const sorted=[...values].
sort((a,b)=>a-b);const middle=sorted.length>>1;const[low=0,high=0]=[sorted[sorted.length%2===0?middle-1:middle],sorted[middle]];return(low+high)/2}import{posix as posix6}from"node:path";function within(directory,path){const parts=directory===""?[]:directory.split("/");for(const part of path.split("/")){if(part===""||part===".")continue;if(part!==
"..")parts.push(part);else if(parts.pop()===void 0)return null}return parts.join("/")}function addInput(draft,project,path){if(!project.has(path)){draft.absent.
add(path);return false}draft.inputs.add(path);return true}function addDirectory(draft,project,directory){if(filesBelow(project,directory).length>0)draft.directories.
add(directory);else draft.absent.add(directory)}function filesBelow(project,directory){const prefix=directory===""?"":`${directory}/`;return project.files.filter(
file=>file.startsWith(prefix))}function needInput(draft,project,path){if(addInput(draft,project,path))return true;refuse(draft,"manifest-missing",`${path} is no\
t among the files that the COPY brings from a fresh clone.`);return false}function refuse(draft,code,message){draft.refusals.push({code,message})}function directoriesAbove(project){
const above2=[];let directory=project.directory;while(directory!==project.root&&directory!==""){directory=directory.includes("/")?directory.slice(0,directory.lastIndexOf(
"/")):"";above2.push(directory)}return above2}function readJson2(draft,project,path){const text=project.text(path);if(text===null&&!needInput(draft,project,path))
return null;try{const value=JSON.parse(text??"");if(typeof value==="object"&&value!==null&&!Array.isArray(value)){return value}}catch{}refuse(draft,"manifest-un\
readable",`${path} is not a JSON object.`);return null}function strings(value){if(typeof value!=="object"||value===null||Array.isArray(value))return{};const entries=Object.
entries(value).filter(entry=>typeof entry[1]==="string");return Object.fromEntries(entries)}function readOptions(words2,table11){const options2=new Map;const unknown=[];const rest=[];const add=(name3,value)=>options2.set(name3,[...options2.get(name3)??
[],value]);for(let at2=0;at2<words2.length;at2++){const word=words2[at2]??"";if(!word.startsWith("-")||word==="-"){rest.push(word);continue}const equals=word.startsWith(
"--")?word.indexOf("="):-1;const name3=equals<0?word:word.slice(0,equals);const glued=table11.values.find(value=>/^-\w$/.test(value)&&word.startsWith(value)&&word!==
value);if(equals>=0&&(table11.values.includes(name3)||table11.switches.includes(name3))){add(name3,word.slice(equals+1))}else if(table11.switches.includes(word))
add(word,"");else if(table11.values.includes(word)&&at2+1<words2.length)add(word,words2[++at2]??"");else if(glued&&!word.startsWith("--"))add(glued,word.slice(2));else
unknown.push(word)}return{options:options2,unknown,rest}}function isOn(invocation,...names2){return names2.some(name3=>invocation.options.get(name3)?.some(value=>value!==
"false"&&value!=="0"))}var names=[".tool-versions","mise.toml",".mise.toml",".nvmrc",".node-version",".python-version",".ruby-version",".php-version"];function imageName(image){return image.
replace(/.*\//,"").replace(/[:@].*/,"")}function addVersionFiles(draft,project,official2){if(official2.test(imageName(project.image)))return;for(const directory of new Set(
[project.directory,project.root])){for(const name3 of names)addInput(draft,project,within(directory,name3)??name3)}}var table={switches:[...["--no-cache-dir","--no-cache","--upgrade","-U","--user","--no-deps","--require-hashes","--pre","-q","-qq"],...["-v","-vv","--quiet","--\
verbose","--disable-pip-version-check","--no-compile","--compile","--no-index"],...["--no-build-isolation","--prefer-binary","--ignore-installed","-I","--force-\
reinstall","--no-input"],...["--break-system-packages","--no-warn-script-location","--no-binary-all","--isolated","--no-color"],...["--use-pep517","--ignore-req\
uires-python","--no-python-version-warning","--no-clean"]],values:[...["-r","--requirement","-c","--constraint","--build-constraint","-i","--index-url","--extra\
-index-url"],...["--trusted-host","--timeout","--default-timeout","--retries","--root-user-action","--progress-bar"],...["--upgrade-strategy","--no-binary","--o\
nly-binary","--use-feature","--use-deprecated","--proxy"],...["-f","--find-links","--platform","--python-version","--implementation","--abi","--resume-retries"]]};
function pipWords(words2){const[first="",second,third]=words2;const tool=first.slice(first.lastIndexOf("/")+1);if(/^pip(\d(\.\d+)?)?$/.test(tool))return words2.
slice(1);return/^python(\d(\.\d+)?)?$/.test(tool)&&second==="-m"&&third==="pip"?words2.slice(3):null}function pipOptions(words2){return readOptions(words2,table)}
var pip={name:"pip",ecosystem:"python",manifests:["requirements.txt"],locks:[],trees:["venv",".venv"],ownsTrees:false,recognise({words:words2}){const behind=pipWords(
words2);if(behind===null)return null;const{options:options2,unknown,rest}=pipOptions(behind);const[action,...packages]=rest;if(action!=="install"||!(options2.has(
"-r")||options2.has("--requirement")))return null;if(packages.some(isLocal)||unknown.some(word=>/^(-e|--editable)/.test(word)))return null;return{action,unknown,
...fromTheirFolder(options2)}},inspect({options:options2},project,draft){const given=(...names2)=>names2.flatMap(name3=>options2.get(name3)??[]);for(const link of given(
"-f","--find-links"))inspectLink(draft,link,"The install");const seen=new Set;const lists=given(...fileOptions);for(const path of lists)readRequirements(draft,project,
project.directory,path,seen);inspectEnvironment(draft,project);addVersionFiles(draft,project,/^(python|pypy)$/)}};var fileOptions=["-r","--requirement","-c","--\
constraint","--build-constraint"];function fromTheirFolder(options2){const files=fileOptions.flatMap(name3=>options2.get(name3)??[]);const[first=""]=files;if(!files.
every(file=>file.startsWith("/")&&!/[$*?~]/.test(file)))return{directory:null,options:options2};const directory=posix6.dirname(first);const relative=[...options2].
map(([name3,values])=>[name3,fileOptions.includes(name3)?values.map(value=>posix6.relative(directory,value)):values]);return{directory,options:new Map(relative)}}
function isLocal(argument2){const target=argument2.replace(/^[\w.-]+(\[[^\]]*\])?\s*@\s*/,"");if(/^file:/i.test(target))return true;if(/^[a-z][a-z+]*:\/\//i.test(
target)||/^git\+/i.test(target))return false;const bare=target.replace(/\s*[;#].*$/,"");return/^[.~]|\/|\\|\.(whl|zip|tar|tgz|tar\.(gz|bz2|xz))(\[.*\])?$/i.test(
bare)}var takesValue=/^(-r|--requirement|-c|--constraint|-e|--editable|-f|--find-links|-i|--index-url|--extra-index-url|--trusted-host|--no-binary|--only-binary|--use-feature)(?:[\s=]+|(?<=-[rcefi]))(.+)$/;
function readRequirements(draft,project,from,written,seen){if(/^https?:\/\//i.test(written))return;const path=/^[/~]/.test(written)||written.includes("$")?null:
within(from,written);if(path===null){refuse(draft,"requirements-outside",`The install reads ${written}, which is not in the copied directory.`);return}if(seen.has(
path))return;seen.add(path);if(!needInput(draft,project,path))return;const text=project.text(path);if(text===null){refuse(draft,"manifest-unreadable",`${path} i\
s not UTF-8 text.`);return}const directory=path.includes("/")?path.slice(0,path.lastIndexOf("/")):"";for(const line of logicalLines(text))inspectLine(draft,project,
path,directory,line,seen)}function logicalLines(text){return text.replace(/\\\r?\n/g," ").split(/\r?\n/).map(line=>line.replace(/(^|\s)#.*$/,"").trim()).filter(
line=>line!=="")}function inspectLine(draft,project,path,directory,line,seen){const[,option,value=""]=takesValue.exec(line)??[];if(option===void 0){if(/^--(no-index|pre|prefer-binary|require-hashes)$/.
test(line))return;if(line.startsWith("-")){refuse(draft,"unknown-option",`${path} has the line ${line}, whose meaning is not known here.`)}else if(isLocal(line.
replace(/\s+--(hash|global-option|config-settings?)[\s=].*$/,""))){refuse(draft,"local-dependency",`${path} installs ${line} from the project itself.`)}return}if(/^(-r|--requirement|-c|--constraint)$/.
test(option)){readRequirements(draft,project,directory,value.trim(),seen)}else if(/^(-f|--find-links)$/.test(option))inspectLink(draft,value.trim(),path);else if(/^(-e|--editable)$/.
test(option)){refuse(draft,"editable-install",`${path} installs ${value.trim()} in editable form, into the project itself.`)}}function inspectLink(draft,link,where){
if(/^https?:\/\//i.test(link))return;refuse(draft,"find-links",`${where} takes packages from the directory ${link}.`)}var harmless=/^PIP_(NO_CACHE_DIR|DISABLE_PIP_VERSION_CHECK|DEFAULT_TIMEOUT|TIMEOUT|RETRIES|INDEX_URL|EXTRA_INDEX_URL|TRUSTED_HOST|ROOT_USER_ACTION|BREAK_SYSTEM_PACKAGES|PREFER_BINARY|PROGRESS_BAR|NO_COMPILE|COMPILE|QUIET|VERBOSE|NO_INPUT|NO_WARN_SCRIPT_LOCATION|ONLY_BINARY|NO_BINARY|NO_BUILD_ISOLATION|PRE|NO_COLOR|USER|VERSION|NO_PYTHON_VERSION_WARNING|IGNORE_INSTALLED|UPGRADE|UPGRADE_STRATEGY|REQUIRE_VIRTUALENV|RESUME_RETRIES)$/;
function inspectEnvironment(draft,project){for(const[name3,value]of project.environment){const cache=name3==="PIP_CACHE_DIR"&&value.startsWith("/");if(/^PIP_/i.
test(name3)&&!harmless.test(name3)&&!cache&&!/^PIP_\w*VERSION$/.test(name3)){refuse(draft,"environment-names-files",`${name3} may point pip at files of the proj\
ect.`)}if(name3==="PYTHONPATH"||name3==="PYTHONSTARTUP"||name3==="PYTHONHOME"){const hook=project.files.find(file=>/(^|\/)(sitecustomize|usercustomize)(\.py|\/__init__\.py)$/.
test(file));if(hook!==void 0)refuse(draft,"python-start-up",`${name3} may make pip run ${hook} when it starts.`)}}}var harmless2={kind:"other",writes:[]};function harmlessIf(condition){return condition?harmless2:null}function literalPart(path){return path.replace(/[*?[].*$/s,
"")}function isElsewhere(path,around){return path.startsWith("/")&&!path.includes("$")&&!path.includes("/..")&&!around.isCopied(literalPart(path))}var elsewhere=(skip=0)=>(args,around)=>{const paths=args.filter(argument2=>!argument2.startsWith("-")).slice(skip);return harmlessIf(paths.length>0&&paths.every(
path=>isElsewhere(path,around)))};var makeDirectory=(args,around)=>{const paths=args.filter(argument2=>!argument2.startsWith("-"));const keeps=args.some(argument2=>/^-p$|^--parents$/.
test(argument2));return harmlessIf(paths.length>0&&paths.every(path=>isElsewhere(path,around)||keeps&&around.isMade(path)))};var users=(args,around)=>harmlessIf(
args.every(argument2=>!/[$*?]/.test(argument2)&&(!argument2.includes("/")||isElsewhere(argument2.replace(/^--[\w-]+=/,""),around))));var download=(args,around)=>{
for(let at2=0;at2<args.length;at2++){const argument2=args[at2]??"";if(/^https?:\/\//.test(argument2)&&!argument2.includes("$"))continue;if(/^-[fsSLkqnv]+$|^--(fail|silent|show-error|location|quiet|no-verbose|compressed|progress=\S+)$/.
test(argument2))continue;if(/^-[fsSLkq]*[oO]$|^--output$|^--output-document$/.test(argument2)){if(!isElsewhere(args[++at2]??"",around))return null;continue}return null}
const named3=args.some(argument2=>/^-[fsSLkq]*[oO]$|^--output(-document)?$/.test(argument2));return harmlessIf(named3)};var virtualEnvironment=(args,around)=>{const[
flag2,module,...rest]=args;if(flag2!=="-m"||!["venv","virtualenv"].includes(module??""))return null;const paths=rest.filter(argument2=>!argument2.startsWith("-"));
const known4=rest.every(argument2=>!argument2.startsWith("-")||/^--(copies|clear|upgrade-deps|system-site-packages|symlinks)$/.test(argument2));const[path]=paths;
if(!known4||paths.length!==1||path===void 0||path.includes("$")||/(^|\/)\.\.(\/|$)/.test(path))return null;return around.isCopied(literalPart(path))?{kind:"othe\
r",writes:[path]}:harmless2};var fileTools={":":()=>harmless2,true:()=>harmless2,set:args=>harmlessIf(args.every(argument2=>/^[-+][a-zA-Z]+$|^pipefail$/.test(argument2))),
export:args=>harmlessIf(args.every(argument2=>/^\w+=[^$]*$/.test(argument2)&&!/^(PATH|HOME)=/.test(argument2))),echo:()=>harmless2,ls:args=>harmlessIf(args.every(
argument2=>/^-\w+$/.test(argument2))),pwd:args=>harmlessIf(args.length===0),whoami:args=>harmlessIf(args.length===0),id:args=>harmlessIf(args.length===0),printf:()=>harmless2,
rm:elsewhere(),mkdir:makeDirectory,ln:elsewhere(),touch:elsewhere(),cp:elsewhere(),mv:elsewhere(),chmod:elsewhere(1),chown:elsewhere(1),useradd:users,adduser:users,
groupadd:users,addgroup:users,usermod:users,groupmod:users,curl:download,wget:download,python:virtualEnvironment,python3:virtualEnvironment,"update-ca-certifica\
tes":args=>harmlessIf(args.length===0),ldconfig:args=>harmlessIf(args.length===0),"locale-gen":args=>harmlessIf(args.every(argument2=>/^[\w.@-]+$/.test(argument2))),
dpkg:args=>harmlessIf(args[0]==="--add-architecture"&&args.length===2),a2enmod:args=>harmlessIf(args.every(argument2=>/^[\w-]+$/.test(argument2))),a2dismod:args=>harmlessIf(
args.every(argument2=>/^[\w-]+$/.test(argument2)))};function isPackage(argument2){return/^(@[\w.-]+\/)?[\w.-]+(@[\w.^~<>=-]+)?$/.test(argument2)&&!/^\.|\.(tgz|tar\.gz)$/.test(argument2)}var globalSwitch=/^(-g|--global|--location=global)$/;
var quiet=/^(--(silent|quiet|force|no-audit|no-fund|no-progress|unsafe-perm(=true)?|loglevel[=\w]*|no-update-notifier|allow-root)|-[sqfy])$/;function installsGlobally(args,verbs){
const[verb,...rest]=args.filter(argument2=>!globalSwitch.test(argument2)&&!quiet.test(argument2));return args.some(argument2=>globalSwitch.test(argument2))&&verbs.
includes(verb??"")&&rest.every(isPackage)}function isVersionQuery(args){return args.length===1&&/^(-v|-V|--version|version)$/.test(args[0]??"")}function setsConfig(args){
const[config,verb,...rest]=args;if(config!=="config"||!["set","delete"].includes(verb??""))return false;return rest.every(argument2=>/^(-g|--global|[\w@:/.-]+(=[\w@:/.-]*)?)$/.
test(argument2)&&!/(^|=)\.{1,2}(\/|$)/.test(argument2))}var npm=args=>harmlessIf(isVersionQuery(args)||args[0]==="cache"&&["clean","verify"].includes(args[1]??"")||
setsConfig(args[0]==="set"?["config",...args]:args)&&!args.some(argument2=>/^--location|prefix/.test(argument2))||installsGlobally(args,["install","i","add","up\
date","uninstall"]));var yarn=args=>harmlessIf(isVersionQuery(args)||/^cache clean( --(all|force|mirror))?$/.test(args.join(" "))||args[0]==="global"&&args[1]===
"add"&&args.slice(2).every(isPackage));var pnpm=args=>harmlessIf(isVersionQuery(args)||args.join(" ")==="store prune"||setsConfig(args)&&!args.some(argument2=>/^--location|dir$|linker/.
test(argument2))||installsGlobally(args,["add","install","i"]));var corepack=args=>{const rest=args.filter(argument2=>!/^(--activate|-g|--global)$/.test(argument2));
if(rest[0]==="enable")return harmlessIf(rest.slice(1).every(name3=>/^(npm|yarn|pnpm)$/.test(name3)));return harmlessIf(["prepare","install"].includes(rest[0]??"")&&
rest.length>1&&rest.slice(1).every(isPackage))};var pipReads=/^PIP_(CONSTRAINT|REQUIREMENT|FIND_LINKS|CONFIG_FILE|BUILD_CONSTRAINT|TARGET|EDITABLE|SRC|PREFIX|ROOT)$/;
var pipByName=(words2,{environment})=>{const behind=pipWords(words2);if(behind===null)return null;if(isVersionQuery(behind)||/^(cache purge|check|list)$/.test(behind.
join(" ")))return harmless2;const{unknown,rest,options:options2}=pipOptions(behind);const reads=["-r","--requirement","-c","--constraint","--build-constraint","\
-f","--find-links"];return harmlessIf(rest[0]==="install"&&rest.length>1&&unknown.length===0&&!reads.some(name3=>options2.has(name3))&&rest.slice(1).every(name3=>!isLocal(
name3)&&!name3.includes("$"))&&![...environment.keys()].some(name3=>pipReads.test(name3)))};var gem=args=>harmlessIf(isVersionQuery(args)||/^update (--system|bundler)( [\d.]+)?( --no-document)?$/.
test(args.join(" "))||args[0]==="install"&&args.slice(1).every(argument2=>/^(--no-document|--no-doc|-N|-v|--version|[\w-]+(:[\d.]+)?|[\d.]+)$/.test(argument2)));
var composer=args=>harmlessIf(isVersionQuery(args)||["clear-cache","clearcache","self-update"].includes(args[0]??"")||args[0]==="global"&&args[1]==="require"&&args.
slice(2).every(name3=>/^[\w.-]+\/[\w.-]+(:[\w.^~*-]+)?$|^-[\w-]+$/.test(name3)));var go=args=>harmlessIf(isVersionQuery(args)||args.join(" ")==="mod verify"||args.
join(" ")==="env");var phpExtension=args=>harmlessIf(args.every(argument2=>/^-{0,2}[\w=$()-]+$/.test(argument2)));var bun=args=>harmlessIf(isVersionQuery(args)||
installsGlobally(args,["install","i","add"])||args.join(" ")==="pm cache rm");var poetry=args=>harmlessIf(isVersionQuery(args)||args[0]==="config"&&args.length>
2&&args.slice(1).every(word=>/^[\w.:/@-]+$/.test(word)&&!/^(--local|\.)/.test(word))||/^cache clear( \S+)?( --all)?( -n| --no-interaction)?$/.test(args.join(" ")));
var mix=args=>harmlessIf(/^(local\.(hex|rebar)( --force| --if-missing)*|--version)$/.test(args.join(" ")));var dotnet=args=>harmlessIf(/^--(version|info)$/.test(
args.join(" "))||/^tool install (-g|--global) /.test(args.join(" "))&&args.slice(3).every(word=>/^[\w.-]+$/.test(word)));var python=args=>harmlessIf(isVersionQuery(
args));var languageTools={npm,yarn,pnpm,bun,corepack,gem,composer,go,poetry,mix,dotnet,pipenv:python,pdm:args=>harmlessIf(isVersionQuery(args)||/^config [\w.]+ [\w.:/-]+$/.
test(args.join(" "))),uv:python,node:args=>harmlessIf(isVersionQuery(args)),php:args=>harmlessIf(isVersionQuery(args)),ruby:args=>harmlessIf(isVersionQuery(args)),
bundle:args=>harmlessIf(isVersionQuery(args)),"docker-php-ext-install":phpExtension,"docker-php-ext-enable":phpExtension,"docker-php-ext-configure":phpExtension,
"install-php-extensions":phpExtension,pecl:args=>harmlessIf(args[0]==="install"&&args.slice(1).every(name3=>/^[\w-]+(-[\d.]+)?$/.test(name3)))};var debian=["update","upgrade","dist-upgrade","full-upgrade","install","remove","purge","autoremove"];var redHat=["install","update","upgrade","makecache","clea\
n","remove","erase","groupinstall","reinstall"];var actions={"apt-get":[...debian,"clean","autoclean","auto-remove"],apt:[...debian,"clean","autoclean"],"apt-fa\
st":[...debian,"clean","autoclean"],apk:["add","update","upgrade","del","cache","fix"],dnf:[...redHat,"autoremove","module","check-update"],microdnf:redHat,tdnf:redHat,
yum:[...redHat,"autoremove","localpkg_gpgcheck"],zypper:["install","in","refresh","ref","update","up","clean","cc","remove","rm"]};var reachesOut=/^(-c|--config-file|--config|--root|-p|--keys-dir|--repositories-file|--installroot|-R|--reposdir)(=|$)/;
function isPath(argument2){if(/^(--[\w-]+=)?https?:\/\//.test(argument2))return false;return argument2.includes("/")||argument2.includes("\\")||/\.(deb|rpm|apk)$/.
test(argument2)||/^[~@]/.test(argument2)}var judge=known4=>args=>{const action=args.find(argument2=>!argument2.startsWith("-"));if(action===void 0||!known4.includes(
action))return null;if(args.some(argument2=>reachesOut.test(argument2)||isPath(argument2)))return null;const effect={kind:"os-packages",writes:[]};return effect};
var osPackages=Object.fromEntries(Object.entries(actions).map(([tool,known4])=>[tool,judge(known4)]));function packageAction(words2){const[tool="",...args]=words2;
if(!Object.hasOwn(actions,tool))return null;const action=args.find(argument2=>!argument2.startsWith("-"))??"";if(action==="install"&&/^apt/.test(tool)&&args.filter(
argument2=>!argument2.startsWith("-")).length===1)return"other";if(/^(add|install|in|groupinstall|upgrade|dist-upgrade|full-upgrade|reinstall)$/.test(action))return"\
install";if(!/^(update|up|refresh|ref|makecache)$/.test(action))return"other";return/^(dnf|microdnf|tdnf|yum|zypper)$/.test(tool)&&/^up/.test(action)?"install":
"refresh"}var tables=[osPackages,fileTools,languageTools];function contextFree(command,around){if(command.opaque!==null||command.nested||!redirectsElsewhere(command,around))
return null;const[tool,...args]=command.words;if(tool===void 0)return harmless2;const plain2=args.filter(argument2=>!/^\$\{?PHPIZE_DEPS\}?$/.test(argument2));if(plain2.
some(argument2=>argument2.includes("$"))||tool.includes("$"))return null;for(const table11 of tables){const judge3=Object.hasOwn(table11,tool)?table11[tool]:void 0;
const effect=judge3?.(plain2,around);if(effect)return effect}return pipByName(command.words,around)}function redirectsElsewhere(command,around){return command.redirections.
every(({operator,target})=>/^(>&|<&)$/.test(operator)?/^\d+$|^-$/.test(target):isElsewhere(target,around))}function isInstallByName(words2){const[tool=""]=words2;
const isGlobal=words2.some(word=>/^(-g|--global|--location=global)$/.test(word));if(/^(npm|pnpm|bun)$/.test(tool))return isGlobal&&/^(i|install|add)$/.test(firstAction(
words2));if(tool==="yarn")return words2[1]==="global"&&words2[2]==="add";if(tool==="gem")return words2[1]==="install";return pipWords(words2)?.find(word=>!word.
startsWith("-"))==="install"}function firstAction(words2){return words2.slice(1).find(word=>!word.startsWith("-"))??""}function installsByName(run){return run.commands.
some(({command,install:install2})=>install2===null&&isInstallByName(command.words))&&run.commands.every(({command,install:install2})=>install2===null&&packageAction(
command.words)!=="install")}function refreshesAlone(commands2){const asked=commands2.map(({words:words2})=>packageAction(words2));return asked.includes("refresh")&&
!asked.includes("install")}var dependencyFields=["dependencies","devDependencies","optionalDependencies","peerDependencies"];function readManifest(draft,project,directory){const path=within(
directory,"package.json")??"package.json";const json=readJson2(draft,project,path);return json&&{directory,path,json,scripts:strings(json.scripts)}}function dependencies(manifest2){
return dependencyFields.flatMap(field=>Object.entries(strings(manifest2.json[field])))}function refuseLocalDependencies(draft,manifest2){const resolutions=Object.
entries({...strings(manifest2.json.resolutions),...overrides(manifest2)});for(const[name3,range]of[...dependencies(manifest2),...resolutions]){if(!/^(file|link|portal|exec):|^\.{0,2}\/|^\.{1,2}$|^~\/|\.(tgz|tar\.gz|tar)$/i.
test(range))continue;if(/^https?:/i.test(range))continue;refuse(draft,"local-dependency",`${manifest2.path} takes ${name3} from the project itself (${range}), w\
hich the install would not find.`)}}function overrides(manifest2){const found={};const pnpm3=manifest2.json.pnpm;const walk=value=>{if(typeof value!=="object"||
value===null)return;for(const[name3,inner]of Object.entries(value)){if(typeof inner==="string")found[name3]=inner;else walk(inner)}};walk(manifest2.json.overrides);
walk(pnpm3?.overrides);return found}var contextFree2=/^npx (-y |--yes )?only-allow (npm|yarn|pnpm|bun)$/;var hooksOnly=/^husky( install)?( \|\| (true|exit 0|:))?$/;function inspectScripts(draft,project,manifest2){
for(const name3 of lifecycle){const script=manifest2.scripts[name3]?.trim();if(script===void 0||script===""||contextFree2.test(script))continue;if(hooksOnly.test(
script)&&!project.gitCopied)continue;if(script==="patch-package"){addDirectory(draft,project,within(manifest2.directory,"patches")??"patches");continue}refuse(draft,
"lifecycle-script",`The ${name3} script of ${manifest2.path} runs during the install and may read the source.`)}const gyp=within(manifest2.directory,"binding.gy\
p")??"binding.gyp";if(project.has(gyp)&&manifest2.scripts.install===void 0&&manifest2.scripts.preinstall===void 0){refuse(draft,"native-build",`${gyp} makes the\
 install compile the project's own sources.`)}}var readers=[{name:/^@prisma\/client$|^prisma$/,reads:"the Prisma schema",complete:addPrismaSchema},{name:/^puppeteer$/,
reads:"its configuration file",when:/^(\.puppeteerrc(\.(c?js|mjs|json|ya?ml|ts|cts|mts))?|puppeteer\.config\.(c?js|mjs|ts))$/},{name:/^nx$|^@nrwl\/(workspace|cli|tao)$/,
reads:"the workspace's nx.json and project files"},{name:/^msw$/,reads:"and writes the worker script's directory"},{name:/^(@evilmartians\/)?lefthook(-installer)?$|^@arkweid\/lefthook$/,
reads:"lefthook.yml and .git"},{name:/^simple-git-hooks$/,reads:"its configuration and .git"},{name:/^husky$/,reads:".git",below:5},{name:/^(yorkie|ghooks|git-hooks|pre-commit|pre-push|shared-git-hooks|@commitlint\/install)$/,
reads:".git"},{name:/^@sveltejs\/kit$/,reads:"svelte.config.js",below:3},{name:/^(postinstall-postinstall|install-local|link-module-alias|npm-link-better)$/,reads:"\
the project"},{name:/^(nuxi|@nuxt\/cli|quasar|@redwoodjs\/core|electron-builder-install)$/,reads:"the project"},{name:/^(zenstack|@zenstackhq\/runtime)$/,reads:"\
the schema"},{name:/^@sentry\/cli$/,reads:".sentryclirc",when:/^\.sentryclirc$/}];function inspectReaders(draft,project,manifests,locked){const direct=manifests.
flatMap(manifest2=>dependencies(manifest2).map(([name3,version])=>({name:name3,version})));const lockedList=[...locked];const told=new Set;for(const{name:name3,
version}of[...lockedList,...direct]){if(told.has(name3))continue;const reader=readers.find(candidate=>candidate.name.test(name3));if(!reader||!applies(reader,project,
version,lockedList,name3))continue;told.add(name3);if(reader.complete?.(draft,project,manifests[0]?.directory??""))continue;refuse(draft,"dependency-script",`Th\
e install script of ${name3} reads ${reader.reads}, which would not be there yet.`)}}function addPrismaSchema(draft,project,directory){const schemas=project.files.
filter(file=>file.endsWith(".prisma"));const path=within(directory,"prisma/schema.prisma")??"";const configured=project.files.some(file=>/(^|\/)(\.config\/)?prisma(\.config)?\.[cm]?[jt]s$/.
test(file));const text=project.text(path)??"";const generators=[...text.matchAll(/^\s*generator\s+\w+\s*\{([^}]*)\}/gm)].map(([,body=""])=>body);const usual=generators.
every(body=>/provider\s*=\s*"prisma-client-js"/.test(body)&&!/^\s*output\b/m.test(body));const named3=/"prisma"\s*:\s*\{/.test(project.text(within(directory,"pa\
ckage.json")??"")??"");if(schemas.length!==1||schemas[0]!==path||configured||named3||!usual)return false;draft.inputs.add(path);return true}function applies(reader,project,version,locked,name3){
if(reader.when){const prefix=project.root===""?"":`${project.root}/`;const exists=project.files.some(file=>reader.when?.test(file.slice(prefix.length).replace(/.*\//,
"")));return exists}if(reader.below===void 0)return true;const known4=locked.find(entry=>entry.name===name3)?.version??version;const major=/(\d+)/.exec(known4)?.[1];
return major===void 0||Number(major)<reader.below}var unsafeKeys=new Set(["cafile","certfile","keyfile","userconfig","globalconfig","prefix","local-prefix","script-shell","onload-script","node-options","pnpmfil\
e","global-pnpmfile","lockfile-dir","modules-dir","virtual-store-dir","shared-workspace-lockfile","node-linker","workspace","workspaces","global","location","in\
stall-links","package-import-method"]);var harmless3={"node-linker":/^(isolated|hoisted)$/,"shared-workspace-lockfile":/^true$/,"node-options":/^["']?(--max[-_]old[-_]space[-_]size=\d+|--openssl-legacy-provider|--no-warnings|\s)*["']?$/,
"package-import-method":/./,global:/^false$/,"install-links":/^false$/};function readSettings(draft,project,directory){const path=within(directory,".npmrc")??".\
npmrc";const settings2=new Map;if(addInput(draft,project,path)){for(const[key,value]of npmrcLines(project.text(path)??"")){if(key.startsWith("//")&&!/:(certfile|keyfile)$/.
test(key))continue;settings2.set(key,value);judge2(draft,path,key.replace(/^.*:/,""),value)}}for(const[name3,value]of project.environment){const key=/^(?:npm_config|pnpm_config)_(.+)$/i.
exec(name3)?.[1]?.toLowerCase().replaceAll("_","-");if(key!==void 0){settings2.set(key,value);judge2(draft,name3,key,value)}if(/^node_options$/i.test(name3))judge2(
draft,name3,"node-options",value);if(/^(INIT_CWD|NODE_PATH|COREPACK_ENV_FILE)$/.test(name3)){refuse(draft,"environment-names-files",`${name3} may point the inst\
all at files of the project.`)}}const on=key=>/^(true|1|)$/.test(settings2.get(key)??"false");return{ignoreScripts:on("ignore-scripts"),packageLock:!/^(false|0)$/.
test(settings2.get("package-lock")??settings2.get("lockfile")??"true"),get:key=>settings2.get(key)}}function*npmrcLines(text){for(const line of text.split(/\r?\n/)){
const trimmed=line.trim();if(trimmed===""||/^[#;[]/.test(trimmed))continue;const equals=trimmed.indexOf("=");const key=(equals<0?trimmed:trimmed.slice(0,equals)).
trim().replaceAll("_","-");const value=equals<0?"true":trimmed.slice(equals+1).trim();yield[key.replace(/\[\]$/,""),value.replace(/^(["'])(.*)\1$/,"$2")]}}function judge2(draft,where,key,value){
const relative=/^\.{1,2}(\/|$)/.test(value);if(!relative&&(!unsafeKeys.has(key)||harmless3[key]?.test(value)))return;refuse(draft,"setting-names-files",`${where}\
 sets ${key}, which may point the install at other files or another place.`)}var import_micromatch=__toESM(require_micromatch(),1);function workspacePatterns(manifest2){const{workspaces}=manifest2.json;const list3=Array.isArray(workspaces)?workspaces:workspaces?.packages;if(!Array.isArray(list3))
return null;return list3.filter(pattern=>typeof pattern==="string")}function readWorkspaces(draft,project,root,patterns){const prefix=root.directory===""?"":`${root.
directory}/`;const folders=project.files.filter(file=>file.startsWith(prefix)&&file.endsWith("/package.json")).map(file=>file.slice(prefix.length,-"/package.jso\
n".length)).filter(folder=>folder!==""&&!/(^|\/)node_modules(\/|$)/.test(folder));const clean2=patterns.map(pattern=>pattern.replace(/^(!?)\.\//,"$1").replace(/\/+$/,
""));if(clean2.some(pattern=>/(^|\/)\.\.(\/|$)/.test(pattern))){refuse(draft,"workspace-outside",`${root.path} names workspaces outside its own directory.`)}const chosen=new Set(
(0,import_micromatch.default)(folders,clean2,{dot:true}));const members2=[];for(const folder of folders){if(!chosen.has(folder))continue;const member=readManifest(
draft,project,`${prefix}${folder}`);if(member===null)continue;addInput(draft,project,member.path);members2.push(member);inspectMember(draft,member)}return members2}
function inspectMember(draft,member){const{bin,directories,dependenciesMeta,publishConfig}=member.json;const folder=strings(directories).bin;if(folder!==void 0||
bin!==void 0&&bin!==null&&JSON.stringify(bin)!=="{}"){refuse(draft,"workspace-bin",`${member.path} has a bin, which the install links only when its file is alre\
ady there.`)}if(strings(publishConfig).directory!==void 0){refuse(draft,"workspace-directory",`${member.path} links its publishConfig.directory, which may not b\
e there yet.`)}const injected=Object.values(dependenciesMeta??{});if(injected.some(meta=>meta?.injected===true)){refuse(draft,"injected-dependency",`${member.path}\
 copies another workspace package into node_modules.`)}refuseLocalDependencies(draft,member)}var steering=["pnpm-workspace.yaml","pnpm-lock.yaml",".yarnrc.yml",
".yarnrc",".npmrc"];function refuseInsideWorkspace(draft,project,manager){const fields=manager==="npm"?["workspaces"]:["workspaces","packageManager","devEngines"];
for(const above2 of directoriesAbove(project)){const manifest2=within(above2,"package.json")??"package.json";const text=project.text(manifest2)??"";const files=manager===
"npm"?[]:steering.map(name3=>within(above2,name3)??name3);const found=fields.some(field=>text.includes(`"${field}"`))?manifest2:files.find(path=>project.has(path));
if(found===void 0)continue;refuse(draft,"inside-workspace",`The install runs below ${found}, which may change what it does.`);return}}var table2={switches:[...["--frozen-lockfile","--production","-p","--no-save","--ignore-scripts","--no-progress","--silent"],...["--verbose","--no-cache","--no-\
verify","--force","-f","--no-summary","--trust"]],values:["--backend","--omit","--registry","--cwd","--cache-dir","--network-concurrency","--linker"]};var bun2={
name:"bun",ecosystem:"node",manifests:["package.json"],locks:["bun.lock","bun.lockb"],trees:["node_modules"],ownsTrees:true,recognise({words:words2}){if(words2[0]!==
"bun")return null;const{options:options2,unknown,rest}=readOptions(words2.slice(1),table2);if(rest.length!==1||!/^(install|i|ci)$/.test(rest[0]??""))return null;
if(unknown.some(word=>/^(-g|--global|--help|-h|--version|--dry-run)$/.test(word)))return null;const directory=options2.get("--cwd")?.at(-1)??null;return{action:rest[0]===
"ci"?"ci":"install",directory,options:options2,unknown}},inspect(invocation,project,draft){const at2=path=>within(project.directory,path)??path;const root=readManifest(
draft,project,project.directory);if(root===null)return;addInput(draft,project,root.path);refuseLocalDependencies(draft,root);const settings2=readSettings(draft,
project,project.directory);addInput(draft,project,at2("bunfig.toml"));const members2=readWorkspaces(draft,project,root,workspacePatterns(root)??[]);if(!settings2.
ignoreScripts&&!isOn(invocation,"--ignore-scripts")){for(const manifest2 of[root,...members2])inspectScripts(draft,project,manifest2)}inspectPatches(draft,project,
root);const frozen=invocation.action==="ci"||isOn(invocation,"--frozen-lockfile","--production","-p","--no-save");const locks=["bun.lock","bun.lockb"].filter(name3=>addInput(
draft,project,at2(name3)));if(locks.length===0&&!isOn(invocation,"--no-save")){refuse(draft,"lock-missing",`There is no bun.lock beside ${root.path}, so bun ins\
tall would write one.`)}else if(!frozen){refuse(draft,"lock-not-frozen",`bun install may rewrite ${at2(locks[0]??"bun.lock")}; --frozen-lockfile would settle it\
.`)}inspectReaders(draft,project,[root,...members2],[]);for(const{directory}of[root,...members2])draft.outputs.add(within(directory,"node_modules")??"");addVersionFiles(
draft,project,/^(bun|node)$/)}};function inspectPatches(draft,project,{json}){for(const path of Object.values(strings(json.patchedDependencies))){needInput(draft,
project,within(project.directory,path)??path)}}var words=new Set([...["source","gem","group","do","end","platforms","platform","ruby","git_source","git","github","gist"],...["bitbucket","branch","tag","ref",
"require","false","true","nil","optional","submodules","env"],...["engine","engine_version","patchlevel","force_ruby_platform","groups","frozen_string_literal",
"repo"],...["repo_name","file","install_if","freeze"]]);var conditional=new Set(["if","unless","else","elsif","ENV","fetch","RUBY_VERSION","RUBY_PLATFORM"]);function inspectGemfile(draft,project,path){
const text=(project.text(path)??"").replace(/^\s*#.*$/gm,"").replace(/\s#[^{"'\n]*$/gm,"");const versionFile=/^\s*ruby\s*\(?\s*(?:file:\s*|:file\s*=>\s*)["']([^"'#]+)["']\s*\)?\s*$/m.
exec(text)?.[1];if(versionFile!==void 0){needInput(draft,project,within(project.directory,versionFile)??versionFile)}const template=/git_source\s*\(?\s*:\w+\s*\)?\s*(?:do|\{)\s*\|\w+\|\s*"[^"\n]*"\s*(?:end|\})/g;
const plain2=text.replace(template,"git_source");const bare=plain2.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g,literal2=>literal2.startsWith('"')&&literal2.
includes("#{")?" interpolated ":" ");if(/`|%[a-zA-Z]?[[({<|]|<<[~-]?["'A-Z]/.test(bare.replace(/%[iw][[(][\w\s-]*[\])]/g," "))){refuse(draft,"gemfile-code",`${path}\
 holds more than a list of gems, so what it reads is not known.`);return null}const found=[...bare.replace(/%[iw][[(][\w\s-]*[\])]/g," ").matchAll(/:?[A-Za-z_]\w*[?!]?/g)].
map(([word])=>word);const local=found.find(word=>/^:?(path|gemspec)$/.test(word));if(local!==void 0){const message=`${path} has ${local.replace(":","")}, which \
takes a gem from the project itself.`;refuse(draft,"local-dependency",message);return null}const strange=found.find(word=>!word.startsWith(":")&&!words.has(word)&&
!conditional.has(word));if(strange!==void 0){refuse(draft,"gemfile-code",`${path} uses ${strange}, so what it reads during the install is not known.`);return null}
if(found.some(word=>conditional.has(word)||word==="install_if"))return null;return gemsOf(plain2)}function gemsOf(text){return[...text.matchAll(/^\s*gem\s*\(?\s*(["'])([^"'\n]+)\1((?:\s*,\s*(?:"[^"\n]*"|'[^'\n]*'))*)/gm)].
map(([,,name3="",rest=""])=>({name:name3,requirements:[...rest.matchAll(/["']([^"']*)["']/g)].map(([,range=""])=>requirement(range)).sort().join(", ")}))}function requirement(range){
const trimmed=range.trim();if(trimmed===">= 0")return"";return/^\d/.test(trimmed)?`= ${trimmed}`:trimmed.replace(/^(\D+?)\s*(\d)/,"$1 $2")}function refuseGemfileLock(draft,project,path,gems,frozen){
const text=(project.text(path)??"").replaceAll("\r\n","\n");if(/^PATH$/m.test(text))refuse(draft,"local-dependency",`${path} takes a gem from the project itself\
.`);if(frozen)return;const section=name3=>new RegExp(`^${name3}\\n((?: {2}.*\\n?)*)`,"m").exec(text)?.[1]??"";const platforms=section("PLATFORMS").split("\n").map(
line=>line.trim());const linux=cpu=>platforms.some(platform=>new RegExp(`^${cpu}-linux(-gnu|-musl)?$`).test(platform));const pinned2=project.platform??"";const needed3=/^linux\/(amd64|x86_64)$/.
test(pinned2)?["x86_64"]:/^linux\/arm64/.test(pinned2)?["aarch64"]:["x86_64","aarch64"];const lacking=needed3.find(cpu=>!linux(cpu));if(lacking!==void 0){refuse(
draft,"lock-platforms",`${path} does not list the platform ${lacking}-linux, so bundle install may rewrite it and the later COPY undo that; bundle lock --add-pl\
atform ${lacking}-linux, or a frozen install, settles it.`)}const locked=section("DEPENDENCIES").split("\n").map(line=>/^ {2}([^\s!(]+)(?: \(([^)]*)\))?!?$/.exec(
line)).filter(match=>match!==null).map(([,name3="",requirements=""])=>`${name3} ${requirements.split(", ").filter(Boolean).sort().join(", ")}`);const wanted2=gems?.
map(({name:name3,requirements})=>`${name3} ${requirements.split(", ").filter(Boolean).join(", ")}`);if(wanted2&&[...new Set(wanted2)].sort().join("\n")===[...new Set(
locked)].sort().join("\n"))return;refuse(draft,"lock-out-of-step",`${path} is not known to match the Gemfile, so bundle install may rewrite it; a frozen install\
 would settle it.`)}var table3={switches:[...["--deployment","--frozen","--no-cache","--quiet","--clean","--full-index","--no-prune","--system"],...["--prefer-local","--verbose","-\
-no-color","--local","--redownload","--force"]],values:["--jobs","-j","--retry","--path","--without","--with","--gemfile","--trust-policy"]};var bundler={name:"\
bundler",ecosystem:"ruby",manifests:["Gemfile"],locks:["Gemfile.lock"],trees:["vendor/bundle",".bundle"],ownsTrees:false,recognise({words:words2}){if(!/^(?:.*\/)?bundle$/.
test(words2[0]??""))return null;const{options:options2,unknown,rest}=readOptions(words2.slice(1),table3);const groups=options2.has("--without")||options2.has("-\
-with");if((rest[0]??"install")!=="install"||rest.length>1&&!groups)return null;if(unknown.some(word=>/^(--version|-v|--help|-h)$/.test(word)))return null;return{
action:"install",directory:null,options:options2,unknown}},inspect(invocation,project,draft){const at2=path=>within(project.directory,path)??path;const gemfile=at2(
"Gemfile");if(invocation.options.has("--gemfile"))refuse(draft,"custom-manifest","--gemfile names another Gemfile.");if(project.has(at2("gems.rb")))refuse(draft,
"custom-manifest",`${at2("gems.rb")} may take the Gemfile's place.`);if(!needInput(draft,project,gemfile))return;const gems=inspectGemfile(draft,project,gemfile);
const frozen=isFrozen(invocation,project);if(addInput(draft,project,at2("Gemfile.lock")))refuseGemfileLock(draft,project,at2("Gemfile.lock"),gems,frozen);else if(frozen)
refuse(draft,"lock-missing",`There is no ${at2("Gemfile.lock")} for a frozen install.`);addOutputs(draft,invocation,project);inspectEnvironment2(draft,project);
addVersionFiles(draft,project,/^ruby$/)}};function isFrozen(invocation,project){const on=name3=>/^(1|true)$/.test(project.environment.get(name3)??"");return isOn(
invocation,"--deployment","--frozen")||on("BUNDLE_FROZEN")||on("BUNDLE_DEPLOYMENT")}function addOutputs(draft,invocation,project){const at2=path2=>within(project.
directory,path2)??path2;draft.outputs.add(at2(".bundle"));if(addInput(draft,project,at2(".bundle/config"))){refuse(draft,"bundle-config",`${at2(".bundle/config")}\
 is committed and may change where gems come from and go.`)}const path=invocation.options.get("--path")?.at(-1)??project.environment.get("BUNDLE_PATH");const deployed=isOn(
invocation,"--deployment")||project.environment.has("BUNDLE_DEPLOYMENT");if(path===void 0){if(deployed)draft.outputs.add(at2("vendor/bundle"));return}if(/^\/(usr\/local\/bundle|bundle|gems|opt\/bundle|usr\/local\/rvm)(\/|$)/.
test(path))return;const output=/^[\w.-]+(\/[\w.-]+)*$/.test(path)?within(project.directory,path):null;if(output===null||output===""){refuse(draft,"custom-target",
`Gems go to ${path}, which may lie in the project.`)}else draft.outputs.add(output)}var harmless4=/^BUNDLE_(PATH|WITHOUT|WITH|ONLY|DEPLOYMENT|FROZEN|JOBS|RETRY|TIMEOUT|SILENCE_ROOT_WARNING|BUILD__\w+|FORCE_RUBY_PLATFORM|CLEAN|VERSION|NO_PRUNE|SILENCE_DEPRECATIONS|\w*(COM|ORG|IO|NET)(__\w+)?)$/;
function inspectEnvironment2(draft,project){for(const[name3,value]of project.environment){if(!/^(BUNDLE|BUNDLER)_/.test(name3)||harmless4.test(name3)||name3==="\
BUNDLER_VERSION")continue;if(/^BUNDLE_(APP_CONFIG|BIN|USER_HOME|USER_CACHE)$/.test(name3)&&/^\/usr\/local\/bundle(\/|$)/.test(value))continue;refuse(draft,"envi\
ronment-names-files",`${name3} may point Bundler at other files or another place.`)}}var table4={switches:[...["--no-dev","--dev","--prefer-dist","--prefer-source","--no-interaction","-n","--no-progress"],...["--no-scripts","--no-autoloader","--\
no-plugins","--optimize-autoloader","-o","--classmap-authoritative"],...["-a","--apcu-autoloader","--ignore-platform-reqs","--no-ansi","--ansi","--quiet","-q","\
-v","-vv"],...["-vvv","--no-suggest","--no-cache","--no-audit","--audit","--profile"]],values:["--ignore-platform-req","--working-dir","-d","--prefer-install","\
--apcu-autoloader-prefix"]};var composer2={name:"composer",ecosystem:"php",manifests:["composer.json"],locks:["composer.lock"],trees:["vendor"],ownsTrees:true,recognise({
words:words2}){const start=words2[0]==="php"?1:0;if(!/^(?:.*\/)?composer(\.phar)?$/.test(words2[start]??""))return null;const{options:options2,unknown,rest}=readOptions(
words2.slice(start+1),table4);if(rest.length!==1||!["install","i"].includes(rest[0]??""))return null;if(unknown.some(word=>/^(--dry-run|--download-only|--help|-h)$/.
test(word)))return null;const directory=options2.get("--working-dir")?.at(-1)??options2.get("-d")?.at(-1)??null;return{action:"install",directory,options:options2,
unknown}},inspect(invocation,project,draft){const at2=path2=>within(project.directory,path2)??path2;const path=at2("composer.json");if(!needInput(draft,project,
path))return;const manifest2=readJson2(draft,project,path);if(manifest2===null)return;addInput(draft,project,at2("auth.json"));addInput(draft,project,at2("compo\
ser.phar"));inspectScripts2(draft,invocation,path,manifest2);inspectRepositories(draft,path,manifest2);inspectAutoload(draft,invocation,path,manifest2);addOutputs2(
draft,project,path,manifest2);inspectLock(draft,invocation,project,at2("composer.lock"));inspectEnvironment3(draft,project);if(project.gitCopied&&manifest2.version===
void 0&&!project.environment.has("COMPOSER_ROOT_VERSION")){refuse(draft,"git-metadata","Composer records the commit it finds in .git in vendor/composer/installe\
d.php; list .git in .dockerignore first.")}addVersionFiles(draft,project,/^(php|composer)$/)}};var event=/^(pre|post)-(install|update|status|archive|autoload|root-package|create-project|package|operations|dependencies|pool|file|command)|^(init|command)$/;
function inspectScripts2(draft,invocation,path,manifest2){if(isOn(invocation,"--no-scripts"))return;const name3=Object.keys(manifest2.scripts??{}).find(script=>event.
test(script));if(name3===void 0)return;refuse(draft,"lifecycle-script",`The ${name3} script of ${path} runs during the install and may read the source; --no-scr\
ipts would settle it.`)}function inspectRepositories(draft,path,manifest2){const repositories=Object.values(manifest2.repositories??[]);for(const repository of repositories){
const{type,url}=repository??{};const local=typeof url==="string"&&!/^([a-z+]+:\/\/|[^/]+@[^/]+:)/i.test(url);if(["path","artifact"].includes(String(type))||local&&
String(type)!=="package"){refuse(draft,"local-dependency",`${path} takes packages from ${String(url)} in the project itself.`);return}}}function inspectAutoload(draft,invocation,path,manifest2){
if(isOn(invocation,"--no-autoloader"))return;const config=manifest2.config??{};const optimised=isOn(invocation,"--optimize-autoloader","-o","--classmap-authorit\
ative","-a")||config["optimize-autoloader"]===true||config["classmap-authoritative"]===true;const sections=[manifest2.autoload,manifest2["autoload-dev"]].filter(
section=>section!==void 0);const scanned=sections.some(section=>["classmap","files"].some(key=>key in section));if(!scanned&&!(optimised&&sections.length>0)&&manifest2["\
target-dir"]===void 0)return;refuse(draft,"autoload-reads-source",`The autoloader of ${path} is made from the source; install with --no-autoloader and dump it a\
fter the COPY.`)}function addOutputs2(draft,project,path,manifest2){const config=manifest2.config??{};const vendor=String(config["vendor-dir"]??"vendor");const bin=String(
config["bin-dir"]??`${vendor}/bin`);for(const folder of new Set([vendor,...bin.startsWith(`${vendor}/`)?[]:[bin]])){const output=/^[\w.-]+(\/[\w.-]+)*\/?$/.test(
folder)?within(project.directory,folder):null;if(output===null||output===""){refuse(draft,"custom-target",`${path} installs into ${folder}, which is not a plain\
 directory of the project.`)}else draft.outputs.add(output)}}function inspectLock(draft,invocation,project,path){if(!addInput(draft,project,path)){refuse(draft,
"lock-missing",`There is no ${path}, so it is not known whether a Composer plugin is installed.`);return}const lock=readJson2(draft,project,path);const packages=[
lock?.packages,lock?.["packages-dev"]].flatMap(list3=>Array.isArray(list3)?list3:[]);for(const each of packages){if(each.dist?.type==="path"){refuse(draft,"loca\
l-dependency",`${path} takes ${String(each.name)} from the project itself.`)}if(/^composer-(plugin|installer)$/.test(String(each.type))&&!isOn(invocation,"--no-\
plugins")){refuse(draft,"composer-plugin",`The plugin ${String(each.name)} of ${path} runs during the install and may read or write the project.`)}}}var harmless5=/^COMPOSER_(ALLOW_SUPERUSER|NO_INTERACTION|MEMORY_LIMIT|CACHE_DIR|ROOT_VERSION|PROCESS_TIMEOUT|AUTH|NO_DEV|VERSION|DISABLE_XDEBUG_WARN|MAX_PARALLEL_HTTP|NO_AUDIT|FUND|DISABLE_NETWORK|NO_BLOCKING)$/;
function inspectEnvironment3(draft,project){for(const[name3,value]of project.environment){if(!/^COMPOSER(_|$)/.test(name3)||harmless5.test(name3))continue;if(name3===
"COMPOSER"&&value==="composer.json")continue;if(name3==="COMPOSER_HOME"&&/^\/(root|tmp|composer|home\/[^/]+)(\/|$)/.test(value))continue;refuse(draft,"environme\
nt-names-files",`${name3} may point Composer at other files or another place.`)}}var solution=/\.(sln|slnx)$/i;var projectFile=/\.\w*proj$/i;function addProjects(draft,project,path){const entry=entryOf(draft,project,path);if(entry===null)return[];
const queue=[entry];const seen=new Set;const folders=new Set;for(let next=queue.pop();next!==void 0;next=queue.pop()){if(seen.has(next)||!needInput(draft,project,
next))continue;seen.add(next);const folder=folderOf2(next);if(projectFile.test(next))folders.add(folder);queue.push(...solution.test(next)?projectsOf(draft,project,
next):referencesOf(draft,project,next));queue.push(...addAbove(draft,project,folder))}return[...folders]}function folderOf2(path){return path.includes("/")?path.
slice(0,path.lastIndexOf("/")):""}function entryOf(draft,project,path){if(solution.test(path)||projectFile.test(path))return path;const prefix=path===""?"":`${path}\
/`;const here=project.files.filter(file=>file.startsWith(prefix)&&!file.slice(prefix.length).includes("/"));const found=here.filter(file=>solution.test(file)||projectFile.
test(file));const[only]=found;if(only!==void 0&&found.length===1)return only;const message=only===void 0?`There is no project or solution in ${path||"the copied\
 directory"}.`:`There are several projects in ${path||"the copied directory"}: name the one to restore.`;refuse(draft,only===void 0?"manifest-missing":"several-\
projects",message);return null}function projectsOf(draft,project,path){const text=project.text(path)??"";const named3=[...text.matchAll(/^\s*Project\("[^"]*"\)\s*=\s*"[^"]*",\s*"([^"]+)"/gm),
...text.matchAll(/<Project\s[^>]*\bPath="([^"]+)"/g)].map(([,name3=""])=>name3);return named3.filter(name3=>projectFile.test(name3)).flatMap(name3=>resolved(draft,
path,name3))}function referencesOf(draft,project,path){const text=(project.text(path)??"").replace(/<!--[\s\S]*?-->/g,"");const references=[...text.matchAll(/<ProjectReference\s[^>]*\bInclude\s*=\s*"([^"]+)"/g)].
map(([,name3=""])=>name3);const imports=[...text.matchAll(/<Import\s[^>]*\bProject\s*=\s*"([^"]+)"([^>]*)/g)].filter(([whole])=>!/\bSdk\s*=/.test(whole)).map(([
,name3=""])=>name3.replace(/\$\(MSBuildThisFileDirectory\)[\\/]?/,"./"));return[...references,...imports].flatMap(name3=>resolved(draft,path,name3))}function resolved(draft,from,name3){
const path=within(folderOf2(from),name3.replaceAll("\\","/"));if(/[$@%*;?]/.test(name3)||path===null){refuse(draft,"imported-file",`${from} names ${name3}, and \
which files that means is not known here.`);return[]}return[path]}var steering2=/^(Directory\.(Build|Packages)\.(props|targets)|Directory\.Build\.rsp|nuget\.config|global\.json|packages\.lock\.json|packages\.config)$/i;
function addAbove(draft,project,folder){const found=[];for(let at2=folder;;at2=folderOf2(at2)){for(const file of project.files){if(folderOf2(file)!==at2||!steering2.
test(file.slice(at2===""?0:at2.length+1)))continue;addInput(draft,project,file);if(/nuget\.config$/i.test(file))refuseLocalFeed(draft,project,file);if(/\.(props|targets)$/i.
test(file))found.push(file)}if(at2===""||at2===project.root)return found}}function refuseLocalFeed(draft,project,path){const text=(project.text(path)??"").replace(
/<!--[\s\S]*?-->/g,"");const feed=[...text.matchAll(/<add\s[^>]*\bvalue\s*=\s*"([^"]+)"/gi)].find(([,value=""])=>/^\.{0,2}[\\/]|^\w[\w.-]*[\\/]/.test(value)&&!/^https?:/i.
test(value));if(feed)refuse(draft,"find-links",`${path} takes packages from the directory ${feed[1]}.`)}var table5={switches:[...["--locked-mode","--no-cache","--force","--ignore-failed-sources","--interactive","--no-dependencies"],...["--disable-parallel","--use-\
lock-file","--nologo","--no-http-cache","--use-current-runtime"]],values:["-r","--runtime","-a","--arch","--os","-s","--source","-v","--verbosity","-tl","--tl"]};
var dotnet2={name:"dotnet",ecosystem:"dotnet",manifests:["the solution and project files"],manifestPattern:/\.(\w*proj|slnx?)$|(^|\/)(Directory\.[\w.]+|nuget\.config)$/i,
locks:["packages.lock.json"],trees:[],ownsTrees:false,recognise({words:words2}){if(words2[0]!=="dotnet"||words2[1]!=="restore")return null;const plain2=words2.slice(
2).filter(word=>!/^[-/]p(roperty)?:[\w.]+=[\w.;-]*$/.test(word));const{options:options2,unknown,rest}=readOptions(plain2,table5);if(rest.length>1)return null;return{
action:rest[0]??"",directory:null,options:options2,unknown}},inspect({action,options:options2},project,draft){const source=[...options2.get("-s")??[],...options2.
get("--source")??[]].find(each=>!/^https?:/.test(each));if(source!==void 0){refuse(draft,"find-links",`The restore takes packages from ${source}, which may lie \
in the project.`)}const path=action.startsWith("/")?null:within(project.directory,action.replaceAll("\\","/"));if(path===null){refuse(draft,"requirements-outsid\
e",`The restore reads ${action}, which is not in the copied directory.`);return}for(const folder of addProjects(draft,project,path)){draft.outputs.add(within(folder,
"obj")??"obj")}}};var go2={name:"go",ecosystem:"go",manifests:["go.mod"],locks:["go.sum"],trees:[],ownsTrees:false,recognise({words:words2}){if(words2[0]!=="go"&&words2[0]!=="/us\
r/local/go/bin/go")return null;const{options:options2,unknown,rest}=readOptions(words2.slice(1),{switches:["-x","-json","-v"],values:["-C"]});if(rest.join(" ")!==
"mod download")return null;return{action:"download",directory:options2.get("-C")?.at(-1)??null,options:options2,unknown}},inspect(_invocation,project,draft){const path=within(
project.directory,"go.mod")??"go.mod";if(!needInput(draft,project,path))return;inspectModule(draft,project,path);if(!addInput(draft,project,within(project.directory,
"go.sum")??"go.sum")){if(/^\s*require\b/m.test(project.text(path)??"")){refuse(draft,"lock-missing",`There is no go.sum beside ${path}, so go mod download may w\
rite one.`)}}if(filesBelow(project,within(project.directory,"vendor")??"vendor").some(isModuleList)){refuse(draft,"vendored","The modules are vendored: copy ven\
dor/ before the source and drop the download.")}inspectWorkspace(draft,project);inspectEnvironment4(draft,project)}};function isModuleList(path){return path.endsWith(
"vendor/modules.txt")}function directive(text,name3){const lines=text.split(/\r?\n/).map(line=>line.replace(/\/\/.*$/,"").trim());const found=[];let inside=false;
for(const line of lines){if(inside){inside=line!==")";if(inside&&line!=="")found.push(line)}else if(new RegExp(`^${name3}\\s*\\($`).test(line))inside=true;else if(line.
startsWith(`${name3} `)||line.startsWith(`${name3}	`))found.push(line.slice(name3.length).trim())}return found}function unquote(text){return text.replace(/^(["`])(.*)\1$/,
"$2")}function inspectModule(draft,project,path){const text=project.text(path)??"";const[version="1.0"]=directive(text,"go");const minor=/^1\.(\d+)/.exec(version)?.[1];
if(minor!==void 0&&Number(minor)<17){const message=`${path} says go ${version}; below 1.17, go mod download may add to go.sum and the later COPY undo that.`;refuse(
draft,"old-go",message)}addReplaced(draft,project,path,text)}function addReplaced(draft,project,path,text){const directory=path.includes("/")?path.slice(0,path.
lastIndexOf("/")):"";for(const line of directive(text,"replace")){const target=unquote(line.split("=>")[1]?.trim().split(/\s+/)[0]??"");if(!/^\.{1,2}(\/|$)|^\//.
test(target))continue;const folder=target.startsWith("/")?null:within(directory,target);if(folder===null){refuse(draft,"replace-outside",`${path} replaces a mod\
ule by ${target}, which is outside the build context.`);continue}needInput(draft,project,within(folder,"go.mod")??"go.mod");addInput(draft,project,within(folder,
"go.sum")??"go.sum")}}function inspectWorkspace(draft,project){if(project.environment.get("GOWORK")==="off")return;for(const directory of[project.directory,...directoriesAbove(
project)]){const path=within(directory,"go.work")??"go.work";if(!addInput(draft,project,path))continue;addInput(draft,project,within(directory,"go.work.sum")??"\
go.work.sum");const text=project.text(path)??"";for(const line of directive(text,"use")){const member=within(directory,unquote(line));if(member===null){refuse(draft,
"replace-outside",`${path} uses ${line}, which is outside the build context.`);continue}const manifest2=within(member,"go.mod")??"go.mod";if(!needInput(draft,project,
manifest2))continue;addInput(draft,project,within(member,"go.sum")??"go.sum");inspectModule(draft,project,manifest2)}addReplaced(draft,project,path,text);return}}
function inspectEnvironment4(draft,project){const flags=project.environment.get("GOFLAGS")??"";if(!/^(\s|-mod=readonly|-trimpath|-buildvcs=(false|auto|true)|-v|-x|-p=\d+)*$/.
test(flags)){refuse(draft,"go-flags",`GOFLAGS is ${flags}, which may change where modules come from.`)}for(const name3 of["GOWORK","GOENV","GOMODCACHE","GOPATH"]){
const value=project.environment.get(name3);if(value===void 0||value==="off"||/^\/(go|root|usr\/local|home\/[^/]+)(\/|$)/.test(value))continue;refuse(draft,"envi\
ronment-names-files",`${name3} is ${value}, which may lie in the project.`)}}var table6={switches:["--all","--no-archives-check","--check-locked","--force","--skip-umbrella-children"],values:["--only","--target"]};var tasks=/^(deps\.get|deps\.compile)$/;
function tasksOf(words2){const list3=words2[0]==="do"?words2.slice(1):words2;const found=list3.flatMap(word=>word.split(",")).filter(word=>word!==""&&word!=="+"&&
!word.startsWith("-"));return found.length>0&&found.every(task=>tasks.test(task))?found:null}var mix2={name:"mix",ecosystem:"elixir",manifests:["mix.exs"],locks:[
"mix.lock"],trees:["deps","_build"],ownsTrees:false,recognise({words:words2}){if(words2[0]!=="mix")return null;const{options:options2,unknown,rest}=readOptions(
words2.slice(1),table6);const found=tasksOf(rest);return found&&{action:found.join(" "),directory:null,options:options2,unknown}},inspect({action},project,draft){
const at2=path=>within(project.directory,path)??path;if(!needInput(draft,project,at2("mix.exs")))return;const manifests=[at2("mix.exs"),...members(project)];for(const path of manifests)
inspectManifest(draft,project,path);inspectLock2(draft,project,manifests,at2("mix.lock"));if(action.includes("deps.compile"))addDirectory(draft,project,at2("con\
fig"));for(const name3 of["MIX_EXS","MIX_DEPS_PATH","MIX_BUILD_PATH","MIX_BUILD_ROOT","MIX_ARCHIVES"]){if(project.environment.has(name3)){refuse(draft,"environm\
ent-names-files",`${name3} may point Mix at other files or another place.`)}}for(const tree of["deps","_build"])draft.outputs.add(at2(tree))}};function members(project){
const root=within(project.directory,"mix.exs")??"mix.exs";const folder=/apps_path:\s*"([\w./-]+)"/.exec(project.text(root)??"")?.[1];if(folder===void 0)return[];
const prefix=`${within(project.directory,folder)??folder}/`;return project.files.filter(file=>file.startsWith(prefix)&&/^[^/]+\/mix\.exs$/.test(file.slice(prefix.
length)))}function inspectManifest(draft,project,path){addInput(draft,project,path);const text=project.text(path)??"";if(/\b(File|Code|Path\.wildcard|System\.cmd|:os\.cmd|:file)\b|@external_resource/.
test(text)){refuse(draft,"manifest-runs-code",`${path} opens other files or runs commands when Mix reads it.`)}const local=/\{:(\w+),[^}]*\bpath:/.exec(text)?.[1];
if(local!==void 0)refuse(draft,"local-dependency",`${path} takes ${local} from the project itself.`)}function inspectLock2(draft,project,manifests,lock){const wanted2=manifests.
flatMap(path=>[...(project.text(path)??"").replace(/^\s*#.*$/gm,"").matchAll(/\{:(\w+),[^}]*\}/g)]);const names2=wanted2.filter(([whole])=>!/in_umbrella:/.test(
whole)).map(([,name3=""])=>name3);if(!addInput(draft,project,lock)){if(names2.length>0)refuse(draft,"lock-missing",`There is no ${lock}, so mix deps.get would w\
rite one.`);return}const text=project.text(lock)??"";const missing=names2.find(name3=>!text.includes(`"${name3}":`));if(missing!==void 0){refuse(draft,"lock-out\
-of-step",`${lock} does not hold ${missing}, so mix deps.get may rewrite it.`)}}function readNpmLock(draft,project,path){const json=readJson2(draft,project,path);if(json===null)return null;const packages=json.packages??{};const fromPackages=Object.
entries(packages).flatMap(([key,entry])=>{const name3=/(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(key)?.[1];return name3===void 0?[]:[named2(String(entry.
name??name3),entry)]});const old=json.dependencies??{};const fromOld=Object.keys(packages).length>0?[]:oldNames(old);return{path,version:typeof json.lockfileVersion===
"number"?json.lockfileVersion:0,packages,names:[...fromPackages,...fromOld]}}function named2(name3,entry){return{name:name3,version:typeof entry.version==="stri\
ng"?entry.version:""}}function oldNames(tree){return Object.entries(tree).flatMap(([name3,entry])=>[named2(name3,entry),...oldNames(entry.dependencies??{})])}function refuseLinked(draft,lock,members2){
for(const[key,entry]of Object.entries(lock.packages)){const resolved2=typeof entry.resolved==="string"?entry.resolved:"";const local=entry.link===true?!members2.
includes(resolved2):resolved2.startsWith("file:");if(local){refuse(draft,"local-dependency",`${lock.path} takes ${key} from the project itself.`);return}}}function refuseOutOfStep(draft,lock,root,members2,omitPrefix){
if(lock.version!==2&&lock.version!==3){const message=`${lock.path} has lockfileVersion ${lock.version}, which npm install rewrites; npm ci does not.`;refuse(draft,
"old-lock",message);return}const relative=manifest2=>manifest2.directory.slice(omitPrefix.length);const wrong=[root,...members2].find(manifest2=>!inStep(lock,manifest2,
relative(manifest2)));const listed2=members2.map(relative);const left=Object.keys(lock.packages).find(key=>key!==""&&!/(^|\/)node_modules\//.test(key)&&!listed2.
includes(key));if(!wrong&&left===void 0)return;refuse(draft,"lock-out-of-step",`${lock.path} does not match ${wrong?.path??left}, so npm install would rewrite i\
t and the later COPY undo that.`)}function inStep(lock,manifest2,key){const entry=lock.packages[key];if(entry===void 0)return false;for(const field of["name","v\
ersion"]){if(entry[field]!==void 0&&entry[field]!==manifest2.json[field])return false}const optional=strings(manifest2.json.optionalDependencies);for(const field of dependencyFields){
const wanted2=strings(manifest2.json[field]);if(field==="dependencies")for(const name3 of Object.keys(optional))delete wanted2[name3];if(!sameRecord(wanted2,strings(
entry[field])))return false;if(field==="peerDependencies")continue;for(const name3 of Object.keys(wanted2)){const nested=key===""?void 0:lock.packages[`${key}/n\
ode_modules/${name3}`];if(!nested&&!lock.packages[`node_modules/${name3}`])return false}}return true}function sameRecord(a,b){const names2=Object.keys(a);return names2.
length===Object.keys(b).length&&names2.every(name3=>a[name3]===b[name3])}var clean=["ci","clean-install","ic","install-clean","isntall-clean"];var install=["install","i","in","ins","inst","insta","instal","isnt","isnta","isntal","isn\
tall","add"];var table7={switches:[...["--production","--prod","--force","-f","--legacy-peer-deps","--strict-peer-deps","--ignore-scripts"],...["--no-audit","--\
audit","--no-fund","--fund","--no-optional","--no-save","--no-package-lock"],...["--package-lock","--silent","--quiet","--verbose","-q","-s","-d","-dd","-ddd","\
--unsafe-perm"],...["--prefer-offline","--offline","--no-progress","--progress","--no-bin-links","--foreground-scripts"],...["--build-from-source","--no-update-\
notifier","--no-color","--no-strict-ssl","--no-workspaces","-y"],...["--yes","--no-shrinkwrap","--legacy-bundling","--no-dev","--strict-ssl","--timing","--color"]],
values:[...["--omit","--include","--only","--loglevel","--registry","--cache","--fetch-retries","--maxsockets"],...["--fetch-timeout","--fetch-retry-mintimeout",
"--fetch-retry-maxtimeout","--prefix","-C","--network-timeout"],...["--fetch-retry-factor","--os","--cpu","--libc","--replace-registry-host"]]};var npm2={name:"\
npm",ecosystem:"node",manifests:["package.json"],locks:["package-lock.json","npm-shrinkwrap.json"],trees:["node_modules"],ownsTrees:true,recognise({words:words2}){
if(words2[0]!=="npm")return null;const{options:options2,unknown,rest}=readOptions(words2.slice(1),table7);const[action="",...packages]=rest;if(packages.length>0||
![...clean,...install].includes(action))return null;if(unknown.includes("-g")||unknown.includes("--global"))return null;const directory=options2.get("--prefix")?.
at(-1)??options2.get("-C")?.at(-1)??null;return{action:clean.includes(action)?"ci":"install",directory,options:options2,unknown}},inspect(invocation,project,draft){
const root=readManifest(draft,project,project.directory);if(root===null)return;addInput(draft,project,root.path);refuseInsideWorkspace(draft,project,"npm");const settings2=readSettings(
draft,project,project.directory);refuseLocalDependencies(draft,root);const patterns=isOn(invocation,"--no-workspaces")?null:workspacePatterns(root);const members2=readWorkspaces(
draft,project,root,patterns??[]);if(!settings2.ignoreScripts&&!isOn(invocation,"--ignore-scripts")){for(const manifest2 of[root,...members2])inspectScripts(draft,
project,manifest2)}const lock=readLock(draft,project);inspectReaders(draft,project,[root,...members2],lock?.names??[]);const ignoresLock=isOn(invocation,"--no-p\
ackage-lock","--no-shrinkwrap")||!settings2.packageLock;inspectLock3(draft,project,root,members2,lock,invocation.action==="ci",ignoresLock);for(const{directory}of[
root,...members2])draft.outputs.add(within(directory,"node_modules")??"");addVersionFiles(draft,project,/^node$/)}};function readLock(draft,project){const paths=[
"npm-shrinkwrap.json","package-lock.json"].map(name3=>within(project.directory,name3)??name3);const there=paths.filter(path=>addInput(draft,project,path));return there[0]===
void 0?null:readNpmLock(draft,project,there[0])}function inspectLock3(draft,project,root,members2,lock,isClean,ignoresLock){const prefix=root.directory===""?"":
`${root.directory}/`;if(lock===null){const message=`npm ci needs a lock file beside ${root.path}, and there is none.`;if(isClean)refuse(draft,"lock-missing",message);else
refuseYarnLock(draft,project);return}refuseLinked(draft,lock,members2.map(({directory})=>directory.slice(prefix.length)));if(isClean||ignoresLock)return;refuseYarnLock(
draft,project);const major=/node/i.test(imageName(project.image))?nodeMajor(project.image):0;if(major<15){refuse(draft,"old-npm",`npm install rewrites ${lock.path}\
 where npm is older than 7, as it may be in ${project.image}; npm ci does not.`)}refuseOutOfStep(draft,lock,root,members2,prefix)}function refuseYarnLock(draft,project){
const path=within(project.directory,"yarn.lock")??"yarn.lock";if(!project.has(path))return;refuse(draft,"two-locks",`npm install may rewrite ${path} as well, wh\
ich the later COPY would undo.`)}function nodeMajor(image){const tag=/:([^/]*)$/.exec(image.replace(/@.*/,""))?.[1]??"latest";if(/^(argon|boron|carbon|dubnium|erbium|fermium)/.
test(tag))return 14;const number=/^(\d+)/.exec(tag)?.[1];return number===void 0?Number.POSITIVE_INFINITY:Number(number)}function readToml(draft,project,path){if(!needInput(draft,project,path))return null;try{return parse(project.text(path)??"")}catch{refuse(draft,"manifest-unread\
able",`${path} is not a TOML file.`);return null}}function table8(value,name3){let found=value;for(const part of name3.split("."))found=isTable(found)?found[part]:
void 0;return isTable(found)?found:{}}function isTable(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)}function refuseLocalPaths(draft,path,value,name3=""){
if(typeof value==="string"){if(!/(^|[\s@+])file:|\$\{PROJECT_ROOT\}|^\.{1,2}\//.test(value))return;refuse(draft,"local-dependency",`${path} installs ${value} fr\
om the project itself.`)}else if(Array.isArray(value)){for(const each of value)refuseLocalPaths(draft,path,each,name3)}else if(isTable(value)){if(typeof value.path===
"string"){refuse(draft,"local-dependency",`${path} installs ${name3||value.path} from ${value.path} in the project itself.`);return}for(const[key,each]of Object.
entries(value))refuseLocalPaths(draft,path,each,key)}}function refuseEnvironment(draft,project,prefix,harmless11){for(const[name3,value]of project.environment){
if(!name3.startsWith(prefix)||harmless11.test(name3.slice(prefix.length)))continue;if(/_(DIR|HOME|PATH)$/.test(name3)&&value.startsWith("/"))continue;refuse(draft,
"environment-names-files",`${name3} may point the install at other files or another place.`)}}function beside(project,name3){return within(project.directory,name3)??
name3}var pdmOptions={switches:[...["--no-self","--prod","--production","--dev","-d","--no-lock","--frozen-lockfile","--check","-v"],...["-vv","-q","--quiet","--no-ed\
itable","--no-default","--fail-fast","-x","--no-isolation","--clean"]],values:["-G","--group","--with","--without","-L","--lockfile","--venv"]};var harmless6=/^(CHECK_UPDATE|USE_VENV|CACHE_DIR|HOME|VERSION|BUILD_ISOLATION|IGNORE_SAVED_PYTHON|NON_INTERACTIVE|PYPI_\w+|PARALLEL_INSTALL)$/;
var pdm={name:"pdm",ecosystem:"python",manifests:["pyproject.toml"],locks:["pdm.lock"],trees:[".venv","__pypackages__"],ownsTrees:false,recognise({words:words2}){
if(!/^(?:.*\/)?pdm$/.test(words2[0]??""))return null;const{options:options2,unknown,rest}=readOptions(words2.slice(1),pdmOptions);if(rest.length!==1||!/^(install|sync)$/.
test(rest[0]??"")||!options2.has("--no-self"))return null;if(unknown.some(word=>/^(--dry-run|--help|-h)$/.test(word)))return null;return{action:rest[0]??"",directory:null,
options:options2,unknown}},inspect(invocation,project,draft){const path=beside(project,"pyproject.toml");const manifest2=readToml(draft,project,path);if(manifest2===
null)return;const lock=beside(project,invocation.options.get("--lockfile")?.at(-1)??"pdm.lock");const settled3=invocation.action==="sync"||isOn(invocation,"--no\
-lock","--frozen-lockfile","--check");if(!addInput(draft,project,lock)){refuse(draft,"lock-missing",`There is no ${lock} for the install to follow.`)}else if(!settled3){
refuse(draft,"lock-not-frozen",`pdm install may rewrite ${lock}; --frozen-lockfile would settle it.`)}for(const name3 of["pdm.toml",".pdm-python"])addInput(draft,
project,beside(project,name3));refuseLocalPaths(draft,path,table8(manifest2,"project").dependencies);refuseLocalPaths(draft,path,table8(manifest2,"project.optio\
nal-dependencies"));refuseLocalPaths(draft,path,table8(manifest2,"tool.pdm.dev-dependencies"));refuseLocalPaths(draft,path,table8(manifest2,"dependency-groups"));
if(Object.keys(table8(manifest2,"tool.pdm.scripts")).some(name3=>/^(pre|post)_/.test(name3))){refuse(draft,"lifecycle-script",`A script of ${path} runs around t\
he install and may read the source.`)}refuseEnvironment(draft,project,"PDM_",harmless6);for(const name3 of[".venv","__pypackages__",".pdm-python"])draft.outputs.
add(beside(project,name3));addVersionFiles(draft,project,/^(python|pypy)$/)}};var options={switches:[...["--deploy","--system","--ignore-pipfile","--dev","-d","--verbose","-v","--clear","--keep-outdated"],...["--quiet","-q","--three","--p\
re","--sequential","--bare","--site-packages"]],values:["--python","--extra-pip-args","--pypi-mirror","--categories"]};var harmless7=/^(VENV_IN_PROJECT|NOSPIN|NO_SPIN|HIDE_EMOJIS|YES|TIMEOUT|CACHE_DIR|INSTALL_TIMEOUT|IGNORE_VIRTUALENVS|MAX_RETRIES|SKIP_LOCK|VERBOSITY|VERSION|COLORBLIND|SYSTEM|DEFAULT_PYTHON_VERSION|MAX_SUBPROCESS|VERBOSE|QUIET|DONT_LOAD_ENV)$/;
var pipenv={name:"pipenv",ecosystem:"python",manifests:["Pipfile"],locks:["Pipfile.lock"],trees:[".venv"],ownsTrees:false,recognise({words:words2}){const start=/^(?:.*\/)?python[\d.]*$/.
test(words2[0]??"")&&words2[1]==="-m"?2:0;if(!/^(?:.*\/)?pipenv$/.test(words2[start]??""))return null;const{options:found,unknown,rest}=readOptions(words2.slice(
start+1),options);if(rest.length!==1||!/^(install|sync)$/.test(rest[0]??""))return null;if(unknown.some(word=>/^(-r|--requirements|-e|--editable|--help|-h)/.test(
word)))return null;return{action:rest[0]??"",directory:null,options:found,unknown}},inspect(invocation,project,draft){const path=beside(project,"Pipfile");const manifest2=readToml(
draft,project,path);if(manifest2===null)return;const lock=beside(project,"Pipfile.lock");const settled3=invocation.action==="sync"||isOn(invocation,"--deploy","\
--ignore-pipfile");if(!addInput(draft,project,lock)){refuse(draft,"lock-missing",`There is no ${lock}, so pipenv install would write one.`)}else if(!settled3){refuse(
draft,"lock-not-frozen",`pipenv install may rewrite ${lock}; --deploy or pipenv sync would settle it.`)}refuseLocalPaths(draft,path,manifest2.packages);refuseLocalPaths(
draft,path,manifest2["dev-packages"]);refuseEnvironment(draft,project,"PIPENV_",harmless7);draft.outputs.add(beside(project,".venv"));addVersionFiles(draft,project,
/^(python|pypy)$/)}};var import_yaml7=__toESM(require_yaml(),1);function readYaml2(text){if(text===null)return null;try{const value=(0,import_yaml7.parse)(text,{maxAliasCount:1e3,logLevel:"error",prettyErrors:false,uniqueKeys:false});
return typeof value==="object"&&value!==null&&!Array.isArray(value)?value:null}catch{return null}}var unsafe=["cacheFolder","deferredVersionFolder","globalFolde\
r","installStatePath","virtualFolder","pnpUnpluggedFolder","pnpDataPath","patchFolder","httpsCaFilePath","httpsCertFilePath","httpsKeyFilePath","caFilePath","lo\
ckfileFilename","rcFilename","injectEnvironmentFiles","enableConstraintsChecks","constraintsPath","nmMode"];function inspectBerrySettings(draft,project){const at2=path2=>within(
project.directory,path2)??path2;const path=at2(".yarnrc.yml");const settings2=addInput(draft,project,path)?readYaml2(project.text(path)):{};if(settings2===null){
refuse(draft,"manifest-unreadable",`${path} is not a YAML mapping.`);return}if(!["node-modules","pnpm"].includes(String(settings2.nodeLinker))){refuse(draft,"pl\
ug-and-play",`${path} does not set nodeLinker to node-modules, and Plug'n'Play installs are not proved to be splittable.`)}const key=unsafe.find(name3=>settings2[name3]!==
void 0&&settings2[name3]!==false);if(key!==void 0)refuse(draft,"setting-names-files",`${path} sets ${key}, which may reach for other files.`);if(typeof settings2.
yarnPath==="string")needInput(draft,project,at2(settings2.yarnPath));for(const folder of[".yarn/releases",".yarn/plugins",".yarn/patches"])addDirectory(draft,project,
at2(folder));addInput(draft,project,at2(".env.yarn"));inspectPlugins(draft,project,settings2.plugins);for(const name3 of project.environment.keys()){if(!/^YARN_/.
test(name3)||/^YARN_(VERSION|CACHE_FOLDER|ENABLE_(TELEMETRY|GLOBAL_CACHE)|NPM_.*TOKEN)$/.test(name3)){continue}refuse(draft,"environment-names-files",`${name3} \
changes Yarn's settings in a way that is not known here.`)}}function inspectPlugins(draft,project,plugins){const own=/^\.\/?\.?yarn\/plugins\/@yarnpkg\/|^\.yarn\/plugins\/@yarnpkg\//;
for(const plugin of Array.isArray(plugins)?plugins:[]){const path=typeof plugin==="string"?plugin:plugin?.path;if(typeof path!=="string"||!own.test(path)){refuse(
draft,"yarn-plugin","A Yarn plugin that is not Yarn's own may read the project during the install.");return}needInput(draft,project,within(project.directory,path)??
path)}}function addBerryOutputs(draft,project){for(const path of[".yarn/cache",".yarn/unplugged",".yarn/install-state.gz",".yarn/build-state.yml"]){draft.outputs.
add(within(project.directory,path)??path)}if(filesBelow(project,within(project.directory,".yarn/cache")??"").length>0){refuse(draft,"offline-cache","The committ\
ed .yarn/cache changes with every update; the install needs all of it.")}}function readBerryLock(draft,project,path){const lock=readYaml2(project.text(path));if(lock===
null){refuse(draft,"manifest-unreadable",`${path} is not a YAML mapping.`);return[]}const names2=[];for(const[keys,entry]of Object.entries(lock)){if(keys==="__m\
etadata")continue;const{version}=entry??{};for(const key of keys.split(/,\s*/)){names2.push({name:key.slice(0,key.indexOf("@",1)),version:String(version??"")});
inspectDescriptor(draft,project,path,key)}}return names2}function inspectDescriptor(draft,project,path,key){if(/@(file|link|portal|exec):/.test(key)){refuse(draft,
"local-dependency",`${path} takes ${key} from the project itself.`)}if(!key.includes("@patch:"))return;const patch=decodeURIComponent(/#([^:]*)/.exec(key)?.[1]??
"");for(const each of patch.split("&")){const file=each.replace(/^(optional!)/,"").replace(/^~\//,"");if(/^(optional!)?~?builtin</.test(each)||file==="")continue;
needInput(draft,project,within(project.directory,file)??file)}}function refuseMutable(draft,path,manifests){refuse(draft,"lock-not-frozen",`Without --immutable \
it is not known whether yarn install rewrites ${path} for ${manifests[0]?.path}.`)}function readPnpmLock(path,text){const head=readYaml2(text.split(/^(?=packages:|snapshots:)/m)[0]??"");if(head===null||head.lockfileVersion===void 0)return null;
const importers=head.importers??{".":head};const keys=text.matchAll(/^ {2}'?\/?((?:@[^/@'\s]+\/)?[^/@'\s]+)[@/](\d[^:('\s]*)[^\n]*:$/gm);return{path,version:Number.
parseFloat(String(head.lockfileVersion)),importers,hasCatalogs:head.catalogs!==void 0,hasOverrides:head.overrides!==void 0||head.packageExtensionsChecksum!==void 0,
names:[...keys].map(match=>({name:match[1]??"",version:match[2]??""}))}}function refusePnpmOutOfStep(draft,lock,manifests,prefix){if(lock.hasCatalogs||lock.hasOverrides){
refuse(draft,"lock-not-frozen",`${lock.path} depends on catalogs or overrides; only with --frozen-lockfile is it sure not to be rewritten.`);return}const folders=manifests.
map(({directory})=>directory.slice(prefix.length)||".");const left=Object.keys(lock.importers).find(folder=>!folders.includes(folder));const wrong=manifests.find(
(manifest2,index)=>{const importer=lock.importers[folders[index]??"."];return importer===void 0||!inStep2(manifest2,importer)});if(!wrong&&left===void 0)return;
const message=`${lock.path} does not match ${wrong?.path??left}, so pnpm install would rewrite it.`;refuse(draft,"lock-out-of-step",message)}function inStep2(manifest2,importer){
const fields=["dependencies","devDependencies","optionalDependencies"];const optional=strings(manifest2.json.optionalDependencies);const old=strings(importer.specifiers);
const wanted2={};const locked={...old};for(const field of fields){const own=strings(manifest2.json[field]);if(field!=="optionalDependencies")for(const name3 of Object.
keys(optional))delete own[name3];Object.assign(wanted2,own);for(const[name3,value]of Object.entries(importer[field]??{})){if(typeof value==="object"&&value!==null)
locked[name3]=String(value.specifier)}}const names2=Object.keys(wanted2);return names2.length===Object.keys(locked).length&&names2.every(name3=>wanted2[name3]===
locked[name3])}function refusePnpmLocal(draft,lock,members2,prefix){for(const[folder,importer]of Object.entries(lock.importers)){for(const field of["dependencie\
s","devDependencies","optionalDependencies"]){for(const[name3,value]of Object.entries(importer[field]??{})){const version=String(typeof value==="string"?value:value?.
version);const target=/^link:(.*)$/.exec(version)?.[1];const linked=target!==void 0&&members2.includes(resolve(prefix,folder,target));if(!linked&&/^(link|file|portal):/.
test(version)){refuse(draft,"local-dependency",`${lock.path} takes ${name3} from the project itself (${version}).`);return}}}}}function resolve(prefix,folder,target){
const parts=[];for(const part of`${prefix}${folder}/${target}`.split("/")){if(part==="..")parts.pop();else if(part!==""&&part!==".")parts.push(part)}return parts.
join("/")}var table9={switches:[...["--frozen-lockfile","--no-frozen-lockfile","--prod","--production","-P","--dev","-D","--no-optional"],...["--ignore-scripts","--prefer\
-offline","--offline","--silent","--shamefully-hoist","--force","-r"],...["--recursive","--strict-peer-dependencies","--no-strict-peer-dependencies","--prefer-f\
rozen-lockfile"],...["--unsafe-perm","--no-color","--no-verify-store-integrity","--side-effects-cache","--trust-lockfile"]],values:["--reporter","--loglevel","-\
-store-dir","--dir","-C","--network-concurrency","--registry","--fetch-timeout"]};var pnpm2={name:"pnpm",ecosystem:"node",manifests:["package.json"],locks:["pnp\
m-lock.yaml"],trees:["node_modules"],ownsTrees:true,recognise({words:words2}){if(words2[0]!=="pnpm")return null;const{options:options2,unknown,rest}=readOptions(
words2.slice(1),table9);const action=rest[0];if(rest.length!==1||!["install","i","fetch"].includes(action??""))return null;if(unknown.some(word=>/^(-g|--global|--help|-h)$/.
test(word)))return null;const directory=options2.get("--dir")?.at(-1)??options2.get("-C")?.at(-1)??null;return{action:action==="fetch"?"fetch":"install",directory,
options:options2,unknown}},inspect(invocation,project,draft){const at2=path=>within(project.directory,path)??path;const root=readManifest(draft,project,project.
directory);if(root===null)return;addInput(draft,project,root.path);refuseInsideWorkspace(draft,project,"pnpm");const fetches2=invocation.action==="fetch";refuseLocalDependencies(
draft,root);const settings2=readSettings(draft,project,project.directory);const workspace=readWorkspaceFile(draft,project,at2("pnpm-workspace.yaml"));const patterns=Array.
isArray(workspace.packages)?workspace.packages.map(String):[];const members2=fetches2?[]:readWorkspaces(draft,project,root,patterns);const manifests=[root,...members2];
for(const name3 of[".pnpmfile.cjs",".pnpmfile.mjs","pnpmfile.js"])inspectPnpmfile(draft,project,at2(name3));const ignoresScripts=settings2.ignoreScripts||workspace.
ignoreScripts===true||isOn(invocation,"--ignore-scripts");if(!ignoresScripts&&invocation.action==="install"){for(const manifest2 of manifests)inspectScripts(draft,
project,manifest2)}inspectPatches2(draft,project,root,workspace);inspectLock4(draft,project,invocation,manifests);if(fetches2)refuseLocalFiles(draft,project);for(const{
directory}of manifests)draft.outputs.add(within(directory,"node_modules")??"");addVersionFiles(draft,project,/^node$/)}};var harmless8=new Set([...["packages","\
catalog","catalogs","onlyBuiltDependencies","ignoredBuiltDependencies","neverBuiltDependencies"],...["overrides","packageExtensions","patchedDependencies","peer\
DependencyRules","allowedDeprecatedVersions"],...["ignoreScripts","shamefullyHoist","hoist","hoistPattern","publicHoistPattern","autoInstallPeers"],...["strictP\
eerDependencies","linkWorkspacePackages","preferWorkspacePackages","saveWorkspaceProtocol"],...["savePrefix","saveExact","engineStrict","nodeVersion","minimumRe\
leaseAge","minimumReleaseAgeExclude"],...["resolutionMode","dedupePeerDependents","dedupeDirectDeps","catalogMode","cleanupUnusedCatalogs","allowBuilds"],...["s\
trictDepBuilds","verifyDepsBeforeRun","updateNotifier","supportedArchitectures","trustPolicy","trustPolicyExclude"],...["excludeLinksFromLockfile","ignoredOptio\
nalDependencies","blockExoticSubdeps","managePackageManagerVersions"]]);function readWorkspaceFile(draft,project,path){if(!addInput(draft,project,path))return{};
const workspace=readYaml2(project.text(path));if(workspace===null){refuse(draft,"manifest-unreadable",`${path} is not a YAML mapping.`);return{}}const strange=Object.
keys(workspace).find(key=>!harmless8.has(key));if(strange!==void 0){refuse(draft,"setting-names-files",`${path} sets ${strange}, which is not known to leave oth\
er files alone.`)}const local=Object.entries({...strings(workspace.overrides),...strings(workspace.catalog)});if(local.some(([,range])=>/^(file|link|portal):|^\.{1,2}\//.
test(range))){refuse(draft,"local-dependency",`${path} takes a package from the project itself.`)}return workspace}function refuseLocalFiles(draft,project){const path=within(
project.directory,"pnpm-lock.yaml")??"pnpm-lock.yaml";if(/["'@ ]file:/.test(project.text(path)??""))refuse(draft,"local-dependency",`${path} takes a package fro\
m the project itself.`)}function inspectPnpmfile(draft,project,path){if(!addInput(draft,project,path))return;const text=project.text(path)??"";if(/\brequire\s*\(|\bimport\b|__dirname|\bprocess\.(cwd|chdir|binding)\b/.
test(text)){refuse(draft,"pnpmfile-reads-files",`${path} loads other code or files during the install.`)}}function inspectPatches2(draft,project,root,workspace){
const own=root.json.pnpm;for(const patches of[own?.patchedDependencies,workspace.patchedDependencies]){for(const path of Object.values(strings(patches))){needInput(
draft,project,within(project.directory,path)??path)}}addDirectory(draft,project,within(project.directory,"patches")??"patches")}function inspectLock4(draft,project,invocation,manifests){
const path=within(project.directory,"pnpm-lock.yaml")??"pnpm-lock.yaml";const frozen=isOn(invocation,"--frozen-lockfile")||invocation.action==="fetch";if(!addInput(
draft,project,path)){if(frozen)refuse(draft,"lock-missing",`There is no ${path} for the install to follow.`);inspectReaders(draft,project,manifests,[]);return}const lock=readPnpmLock(
path,project.text(path)??"");if(lock===null){refuse(draft,"manifest-unreadable",`${path} is not a pnpm lock file.`);return}const prefix=project.directory===""?"":
`${project.directory}/`;const fetched=Object.keys(lock.importers).map(folder=>within(project.directory,folder)??folder);const members2=invocation.action==="fetc\
h"?fetched:manifests.map(({directory})=>directory);refusePnpmLocal(draft,lock,members2,prefix);if(isOn(invocation,"--no-frozen-lockfile")){refuse(draft,"lock-no\
t-frozen",`--no-frozen-lockfile lets pnpm rewrite ${path}.`)}if(!frozen){refuseOldLock(draft,lock,manifests[0]);refusePnpmOutOfStep(draft,lock,manifests,prefix)}
if(invocation.action==="install")inspectReaders(draft,project,manifests,lock.names)}function refuseOldLock(draft,lock,root){const pinned2=/^pnpm@(\d+)/.exec(String(
root?.json.packageManager??""))?.[1];const major=pinned2===void 0?10:Number(pinned2);const written=major>=9?9:major===8?6:5;if(Math.floor(lock.version)===written)
return;refuse(draft,"old-lock",`${lock.path} is of version ${lock.version}, which pnpm install may rewrite; --frozen-lockfile would settle it.`)}var poetryOptions={switches:[...["--no-root","--no-interaction","-n","--no-ansi","--ansi","--no-dev","--sync","--no-cache"],...["--no-directory","--all-extras",
"--all-groups","--compile","-q","-v","-vv","-vvv","--quiet"],...["--remove-untracked","--no-plugins","--verbose"]],values:["--only","--with","--without","--extr\
as","-E"]};var harmless9=/^(VERSION|HOME|NO_INTERACTION|VIRTUALENVS_\w+|CACHE_DIR|INSTALLER_\w+|HTTP_BASIC_\w+|PYPI_TOKEN\w*|REPOSITORIES_\w+|REQUESTS_\w+|SOLVER_\w+|DATA_DIR|CERTIFICATES_\w+|KEYRING_\w+|VENV|NO_ANSI)$/;
var poetry2={name:"poetry",ecosystem:"python",manifests:["pyproject.toml"],locks:["poetry.lock"],trees:[".venv"],ownsTrees:false,recognise({words:words2}){if(!/^(?:.*\/)?poetry$/.
test(words2[0]??""))return null;const{options:options2,unknown,rest}=readOptions(words2.slice(1),poetryOptions);if(rest.length!==1||!/^(install|sync)$/.test(rest[0]??
"")||!options2.has("--no-root"))return null;if(unknown.some(word=>/^(--dry-run|--help|-h|--only-root)$/.test(word)))return null;return{action:"install",directory:null,
options:options2,unknown}},inspect(_invocation,project,draft){const path=beside(project,"pyproject.toml");const manifest2=readToml(draft,project,path);if(manifest2===
null)return;const lock=beside(project,"poetry.lock");if(!addInput(draft,project,lock)){refuse(draft,"lock-missing",`There is no ${lock}, so poetry install would\
 write one.`)}addInput(draft,project,beside(project,"poetry.toml"));refuseLocalPaths(draft,path,table8(manifest2,"tool.poetry.dependencies"));refuseLocalPaths(draft,
path,table8(manifest2,"tool.poetry.dev-dependencies"));refuseLocalPaths(draft,path,table8(manifest2,"tool.poetry.group"));refuseLocalPaths(draft,path,table8(manifest2,
"project").dependencies);refuseLocalPaths(draft,path,table8(manifest2,"project.optional-dependencies"));refuseEnvironment(draft,project,"POETRY_",harmless9);draft.
outputs.add(beside(project,".venv"));addVersionFiles(draft,project,/^(python|pypy)$/)}};var import_micromatch2=__toESM(require_micromatch(),1);var uvOptions={switches:[...["--frozen","--locked","--no-install-project","--no-install-workspace","--no-dev","--dev","--all-extras"],...["--all-groups","--no-e\
ditable","--no-cache","-n","--quiet","-q","--verbose","-v","--no-progress"],...["--compile-bytecode","--inexact","--no-default-groups","--only-dev","--offline",
"--active"],...["--no-python-downloads","--native-tls","--all-packages","--no-managed-python","--no-build-isolation"]],values:[...["--extra","--group","--no-gro\
up","--only-group","--no-extra","-p","--python","--link-mode"],...["--index-url","--extra-index-url","--default-index","--index","--cache-dir","--color"],...["-\
-python-preference","--index-strategy","--refresh-package","--no-build-package"]]};var harmless10=/^(LINK_MODE|COMPILE_BYTECODE|CACHE_DIR|PYTHON|PYTHON_DOWNLOADS|PYTHON_PREFERENCE|SYSTEM_PYTHON|NO_CACHE|HTTP_TIMEOUT|CONCURRENT_\w+|NO_DEV|FROZEN|LOCKED|INDEX\w*|EXTRA_INDEX_URL|DEFAULT_INDEX|NO_SYNC|PYTHON_INSTALL_DIR|VERSION|NO_PROGRESS|BREAK_SYSTEM_PACKAGES|NO_MANAGED_PYTHON|INSTALL_DIR|TOOL_\w+|NATIVE_TLS|NO_EDITABLE|OFFLINE)$/;
var uv={name:"uv",ecosystem:"python",manifests:["pyproject.toml"],locks:["uv.lock"],trees:[".venv"],ownsTrees:false,recognise({words:words2}){if(!/^(?:.*\/)?uv$/.
test(words2[0]??""))return null;const{options:options2,unknown,rest}=readOptions(words2.slice(1),uvOptions);if(rest.join(" ")!=="sync"||unknown.some(word=>/^(--dry-run|--help|-h|--check)$/.
test(word)))return null;if(!options2.has("--no-install-project")&&!options2.has("--no-install-workspace"))return null;return{action:"sync",directory:null,options:options2,
unknown}},inspect(invocation,project,draft){const path=beside(project,"pyproject.toml");const manifest2=readToml(draft,project,path);if(manifest2===null)return;
const lock=beside(project,"uv.lock");const frozen=isFrozen2(invocation,project);if(!addInput(draft,project,lock)){refuse(draft,"lock-missing",`There is no ${lock}\
, so uv sync would write one.`)}else if(!frozen&&!isOn(invocation,"--locked")&&!project.environment.has("UV_LOCKED")){refuse(draft,"lock-not-frozen",`uv sync ma\
y rewrite ${lock}; --frozen or --locked would settle it.`)}for(const name3 of["uv.toml",".python-version"])addInput(draft,project,beside(project,name3));inspectSources(
draft,path,manifest2);inspectWorkspace2(draft,project,invocation,path,manifest2,frozen);if(!frozen&&Array.isArray(table8(manifest2,"project").dynamic)){refuse(draft,
"dynamic-metadata",`${path} works out parts of its metadata, for which --locked needs the source.`)}refuseEnvironment(draft,project,"UV_",harmless10);const environment=project.
environment.get("UV_PROJECT_ENVIRONMENT");if(environment===void 0)draft.outputs.add(beside(project,".venv"));else if(!environment.startsWith("/")){refuse(draft,
"custom-target",`Packages go to ${environment}, which may lie in the project.`)}addVersionFiles(draft,project,/^(python|pypy|uv)$/)}};function isFrozen2(invocation,project){
return isOn(invocation,"--frozen")||/^(1|true)$/i.test(project.environment.get("UV_FROZEN")??"")}function inspectSources(draft,path,manifest2){for(const[name3,source]of Object.
entries(table8(manifest2,"tool.uv.sources"))){const local=[source].flat().find(each=>typeof each?.path==="string");if(local===void 0)continue;refuse(draft,"loca\
l-dependency",`${path} takes ${name3} from ${String(local.path)} in the project itself.`)}}function inspectWorkspace2(draft,project,invocation,path,manifest2,frozen){
const{members:members2,exclude}=table8(manifest2,"tool.uv.workspace");if(!Array.isArray(members2))return;if(!isOn(invocation,"--no-install-workspace")){refuse(draft,
"workspace-member",`${path} has workspace members, which the install builds; --no-install-workspace would leave them for later.`)}if(frozen)return;const prefix=project.
directory===""?"":`${project.directory}/`;const folders=project.files.filter(file=>file.startsWith(prefix)&&file.endsWith("/pyproject.toml")).map(file=>file.slice(
prefix.length,-"/pyproject.toml".length)).filter(folder=>folder!=="");const ignore=Array.isArray(exclude)?exclude.map(String):[];for(const folder of(0,import_micromatch2.default)(
folders,members2.map(String),{ignore})){addInput(draft,project,within(project.directory,`${folder}/pyproject.toml`)??"")}}function readClassicLock(text){const blocks=[];for(const chunk of text.split(/\r?\n(?=\S)/)){const[head="",...lines]=chunk.split(/\r?\n/);if(!head.endsWith(":")||
head.startsWith("#"))continue;const patterns=head.slice(0,-1).split(/,\s*/).map(unquote2);const field=name3=>unquote2(lines.find(line=>line.startsWith(`  ${name3}\
 `))?.slice(name3.length+3)??"");const inner=lines.filter(line=>/^ {4}\S/.test(line)).map(line=>line.trim());const wanted2=inner.map(line=>/^("[^"]+"|\S+) (.+)$/.
exec(line)).filter(match=>match!==null);blocks.push({patterns,version:field("version"),resolved:field("resolved"),dependencies:wanted2.map(match=>`${unquote2(match[1]??
"")}@${unquote2(match[2]??"")}`)})}return blocks}function unquote2(text){return text.trim().replace(/^"(.*)"$/,"$1")}function classicNames(blocks){return blocks.
flatMap(({patterns,version})=>patterns.map(pattern=>({name:pattern.slice(0,pattern.lastIndexOf("@")),version})))}function refuseClassicLocal(draft,path,blocks){
const local=blocks.find(({resolved:resolved2,patterns})=>/^(file:|\.)/.test(resolved2)||patterns.some(each=>/@(file|link):/.test(each)));if(local)refuse(draft,"\
local-dependency",`${path} takes ${local.patterns[0]} from the project itself.`)}function refuseClassicOutOfStep(draft,path,blocks,manifests){const members2=new Set(
manifests.map(({json})=>json.name));const resolutions=manifests[0]?.json.resolutions;if(resolutions!==void 0&&JSON.stringify(resolutions)!=="{}"){refuse(draft,"\
lock-not-frozen",`${manifests[0]?.path} has resolutions, so it is not known whether yarn install rewrites ${path}; --frozen-lockfile would settle it.`);return}const byPattern=new Map(
blocks.flatMap(block=>block.patterns.map(pattern=>[pattern,block])));const reached=new Set;const asked=manifests.flatMap(manifest2=>dependencies({...manifest2,json:{
...manifest2.json,peerDependencies:{}}}).filter(([name3])=>!members2.has(name3)).map(([name3,range])=>`${name3}@${range}`));const waiting=[...asked];for(let pattern=waiting.
pop();pattern!==void 0;pattern=waiting.pop()){if(reached.has(pattern))continue;reached.add(pattern);const block=byPattern.get(pattern);if(block)waiting.push(...block.
dependencies);else{refuse(draft,"lock-out-of-step",outOfStep(path,`has no entry for ${pattern}`));return}}const extra=[...byPattern.keys()].find(pattern=>!reached.
has(pattern));if(extra!==void 0)refuse(draft,"lock-out-of-step",outOfStep(path,`has an entry for ${extra} that nothing asks for`))}function outOfStep(path,what){
return`${path} ${what}, so yarn install would rewrite it and the later COPY undo that.`}var table10={switches:[...["--frozen-lockfile","--immutable","--immutable-cache","--production","--prod","--ignore-scripts"],...["--ignore-engines","--ignore-op\
tional","--ignore-platform","--non-interactive","--no-progress","--silent"],...["-s","--prefer-offline","--offline","--check-files","--force","--pure-lockfile",
"--no-lockfile","--verbose"],...["--no-bin-links","--link-duplicates","--skip-integrity-check","--inline-builds","--check-cache","--har"],...["--update-checksum\
s","--no-emoji","--json","--disable-pnp","--no-immutable"]],values:["--network-timeout","--network-concurrency","--cwd","--cache-folder","--mutex","--registry",
"--mode"]};var yarn2={name:"yarn",ecosystem:"node",manifests:["package.json"],locks:["yarn.lock"],trees:["node_modules"],ownsTrees:true,recognise({words:words2}){
if(words2[0]!=="yarn"&&words2[0]!=="yarnpkg")return null;const{options:options2,unknown,rest}=readOptions(words2.slice(1),table10);if(rest.length>1||(rest[0]??"\
install")!=="install")return null;if(unknown.some(word=>/^(--version|-v|--help|-h)$/.test(word)))return null;return{action:"install",directory:options2.get("--c\
wd")?.at(-1)??null,options:options2,unknown}},inspect(invocation,project,draft){const root=readManifest(draft,project,project.directory);if(root===null)return;addInput(
draft,project,root.path);refuseInsideWorkspace(draft,project,"yarn");refuseLocalDependencies(draft,root);const settings2=readSettings(draft,project,project.directory);
const members2=readWorkspaces(draft,project,root,workspacePatterns(root)??[]);const manifests=[root,...members2];const berry=isBerry(project,root);const skipsScripts=berry?
invocation.options.get("--mode")?.at(-1)==="skip-build":settings2.ignoreScripts||isOn(invocation,"--ignore-scripts");if(!skipsScripts)for(const manifest2 of manifests)
inspectScripts(draft,project,manifest2);for(const{directory}of manifests)draft.outputs.add(within(directory,"node_modules")??"");const names2=berry?inspectBerry(
draft,project,invocation,manifests):inspectClassic(draft,project,invocation,manifests);inspectReaders(draft,project,manifests,names2);addVersionFiles(draft,project,
/^node$/)}};function isBerry(project,root){const lock=project.text(within(project.directory,"yarn.lock")??"yarn.lock");if(lock!==null&&/^# yarn lockfile v1\s*$/m.
test(lock))return false;return project.has(within(project.directory,".yarnrc.yml")??".yarnrc.yml")||/^yarn@([2-9]|\d\d)/.test(String(root.json.packageManager??""))||
lock!==null&&/^__metadata:/m.test(lock)}function inspectClassic(draft,project,invocation,manifests){const at2=path2=>within(project.directory,path2)??path2;inspectYarnrc(
draft,project,at2(".yarnrc"));if(addInput(draft,project,at2(".yarnrc.yml")))addDirectory(draft,project,at2(".yarn/releases"));for(const name3 of project.environment.
keys()){if(/^YARN_/.test(name3)&&!/^YARN_(VERSION|CACHE_FOLDER|REGISTRY)$/.test(name3)){refuse(draft,"environment-names-files",`${name3} changes Yarn's settings\
 in a way that is not known here.`)}}if(manifests.some(({json})=>json.installConfig?.pnp===true)){refuse(draft,"plug-and-play","Plug'n'Play installs are not pro\
ved to be splittable.")}const path=at2("yarn.lock");const frozen=isOn(invocation,"--frozen-lockfile","--immutable","--pure-lockfile","--no-lockfile");if(!addInput(
draft,project,path)){if(isOn(invocation,"--frozen-lockfile"))refuse(draft,"lock-missing",`There is no ${path} to be frozen.`);return[]}const blocks=readClassicLock(
project.text(path)??"");refuseClassicLocal(draft,path,blocks);if(!frozen)refuseClassicOutOfStep(draft,path,blocks,manifests);return classicNames(blocks)}function inspectYarnrc(draft,project,path){
if(!addInput(draft,project,path))return;const known4=/^(#|$|registry\b|"@[^"]+:registry"|network-timeout|network-concurrency|save-prefix|version-|lastUpdateCheck|disable-self-update-check|strict-ssl|"?--(install|add|run)?\.?(frozen-lockfile|ignore-engines|ignore-optional|prefer-offline|non-interactive|silent|no-progress|exact)"?|workspaces-experimental|env:|unsafe-disable-integrity-migration)/;
for(const line of(project.text(path)??"").split(/\r?\n/)){const trimmed=line.trim();const release=/^yarn-path\s+"?([^"\s]+)"?$/.exec(trimmed)?.[1];if(release!==
void 0){const file=within(project.directory,release);if(file===null||!addInput(draft,project,file)){refuse(draft,"manifest-missing",`${path} names ${release}, w\
hich is not among the files copied.`)}}else if(!known4.test(trimmed)){refuse(draft,"setting-names-files",`${path} has a setting that is not known to be harmless\
: ${trimmed}.`)}}}function inspectBerry(draft,project,invocation,manifests){inspectBerrySettings(draft,project);addBerryOutputs(draft,project);const path=within(
project.directory,"yarn.lock")??"yarn.lock";const immutable=isOn(invocation,"--immutable","--frozen-lockfile","--immutable-cache");if(!addInput(draft,project,path)){
refuse(draft,"lock-missing",`There is no ${path}; without it Yarn takes the project for part of another.`);return[]}if(!immutable)refuseMutable(draft,path,manifests);
return readBerryLock(draft,project,path)}var managers={npm:npm2,yarn:yarn2,pnpm:pnpm2,bun:bun2,pip,pipenv,poetry:poetry2,pdm,uv,go:go2,composer:composer2,bundler,dotnet:dotnet2,mix:mix2};var tools=/(^|\/)(npm|yarn|yarnpkg|pnpm|bun|pip|python|pipenv|poetry|pdm|uv|go|composer|php|bundle|dotnet|mix)[\w.]*$/;
function recogniseInstall(command){const[tool=""]=command.words;if(tool.length>200||!tools.test(tool))return null;for(const manager of Object.values(managers)){
const invocation=manager.recognise(command);if(invocation!==null)return{manager,invocation}}return null}function planInstall({manager,invocation},project){const draft={
inputs:new Set,directories:new Set,outputs:new Set,absent:new Set,refusals:[]};for(const option of invocation.unknown){refuse(draft,"unknown-option",`The option\
 ${option} of ${manager.name} is not known here.`)}manager.inspect(invocation,project,draft);return{inputs:[...draft.inputs].sort(),directories:[...draft.directories].
sort(),outputs:[...draft.outputs],absent:[...draft.absent].sort(),refusals:draft.refusals}}function manifestNames(manager,{options:options2}){const named3=["-r",
"--requirement"].flatMap(name3=>options2.get(name3)??[]);return manager.name==="pip"?named3:manager.manifests}function scriptOf(dockerfile,instruction){const{source,value,start,end}=instruction;const bytes=byteOffsets(source,start);const lines=splitLines(source);const logical=readLogicalLine(
lines,0,dockerfile.escape);const[heredoc]=instruction.heredocs;if(heredoc&&/^\d*<<[^<\s]+$/.test(value)&&!heredoc.body.startsWith("#!")){const body=logical?lines.
start(logical.end):0;const span=source.startsWith(heredoc.body,body)?(from,to)=>({start:bytes(body+from),end:bytes(body+to)}):()=>({start,end});return{text:heredoc.
body,heredoc:true,span}}const skipped=logical?trimEnd(logical.text).length-value.length:0;const origin=at2=>{const part=lastAtOrBefore(logical?.parts??[],skipped+
at2);return part?part.from+skipped+at2-part.at:0};return{text:value,heredoc:false,span:(from,to)=>({start:bytes(origin(from)),end:bytes(origin(to-1)+1)})}}function lastAtOrBefore(parts,at2){
let low=0;let high=parts.length;while(low<high){const middle=low+high>>1;if((parts[middle]?.at??0)<=at2)low=middle+1;else high=middle}return parts[low-1]}var maxLength4=64*1024;var maxOpenings=200;var opening=/[$<>]\(|`|<</g;var scripts=new WeakMap;var posixShells=new Set(["sh","bash","dash","ash"]);function readShell(dockerfile,instruction){
const script=scripts.get(instruction)??read2(dockerfile,instruction);scripts.set(instruction,script);return script}function read2(dockerfile,instruction){if(instruction.
json!==null)return{commands:[],parts:[],opaque:"exec-form"};const shell=shellOf(dockerfile,instruction);if(shell!==null&&!posixShells.has(baseName(shell[0]??""))){
return{commands:[],parts:[],opaque:"other-shell"}}const openings=instruction.source.match(opening)?.length??0;if(instruction.source.length>maxLength4||openings>
maxOpenings){return{commands:[],parts:[],opaque:"too-long"}}const script=scriptOf(dockerfile,instruction);const{commands:commands2,parts,opaque}=readScript(script.
text,script.span);return{commands:commands2,parts,opaque:script.heredoc?"here-document":opaque}}var shells=new WeakMap;function shellOf(dockerfile,instruction){
const known4=shells.get(dockerfile)??readShells(dockerfile);shells.set(dockerfile,known4);return known4.get(instruction)??null}function readShells({stages}){const shells2=new Map;
const last=new Map;for(const stage of stages){let shell=(stage.baseStage&&last.get(stage.baseStage))??null;for(const instruction of stage.instructions){shells2.
set(instruction,shell);if(instruction.keyword==="SHELL")shell=instruction.json??shell}last.set(stage,shell)}return shells2}function baseName(path){return path.slice(
path.lastIndexOf("/")+1)}var runs=new WeakMap;function readRun(subject,instruction){const known4=runs.get(subject.evaluation)??new Map;runs.set(subject.evaluation,known4);const run=known4.
get(instruction)??read3(subject,instruction);known4.set(instruction,run);return run}function read3(subject,instruction){const script=readShell(subject.dockerfile,
instruction);const{json,start,end}=instruction;const exec=json?[{operator:null,nested:false,words:json,assignments:[],redirections:[],variables:[],opaque:json.some(
word=>word.includes("$"))?"dynamic-command":null,start,end}]:[];let directory=subject.evaluation.before(instruction).workdir;const all=json?exec:script.commands;
const moves=all.some(({words:words2})=>/^(cd|pushd|popd)$/.test(words2[0]??""));const commands2=all.map(command=>{const here=command.nested&&moves?null:directory;
if(!command.nested&&command.words[0]==="cd")directory=changed(subject,instruction,here,command);const install2=recogniseInstall({words:command.words,assignments:new Map(
command.assignments.map(({name:name3,value})=>[name3,value]))});const own=install2?.invocation.directory??null;const place=own===null||here===null?here:resolveFrom(
subject,instruction,here,own);return{command,directory:place,install:install2}});return{instruction,commands:commands2,opaque:json?null:script.opaque,bindsContext:bindsContext(
instruction)}}function changed(subject,instruction,here,command){const[,target,...more]=command.words;if(here===null||target===void 0||more.length>0||target.startsWith(
"-")||target.startsWith("~")){return null}return resolveFrom(subject,instruction,here,target)}function resolveFrom(subject,instruction,here,path){if(/[*?`~]|\$\(/.
test(path))return null;const expanded=subject.evaluation.expand(instruction,path);if(expanded.startsWith("/")||expanded.startsWith("${"))return subject.evaluation.
resolve(instruction,expanded);return subject.evaluation.resolve(instruction,`${here}/${expanded}`)}function bindsContext(instruction){return instruction.flags.some(
({name:name3,value})=>{if(name3!=="mount")return false;const options2=new Map((value??"").split(",").map(option=>split(option)));return(options2.get("type")??"b\
ind")==="bind"&&!options2.has("from")})}function split(option){const equals=option.indexOf("=");return equals<0?[option.trim(),""]:[option.slice(0,equals).trim().
toLowerCase(),option.slice(equals+1).trim()]}function handedOn({words:words2}){return words2.filter(word=>word.includes(" ")).flatMap(script=>script.split(/[;&|]+/)).
flatMap(part=>{const install2=recogniseInstall({words:part.trim().split(/\s+/),assignments:new Map});return install2?[install2.manager.ecosystem]:[]})}function firstInstalls(subject,stage){
const directories=new Set;const ecosystems=new Map;const found=[];for(const instruction of stage.instructions){if(instruction.keyword!=="RUN")continue;const run=readRun(
subject,instruction);for(const{command,directory,install:install2}of run.commands){if(install2===null){for(const ecosystem2 of handedOn(command)){ecosystems.set(
ecosystem2,ecosystems.get(ecosystem2)??instruction.index)}continue}const{ecosystem}=install2.manager;const firstIndex=ecosystems.get(ecosystem)??instruction.index;
ecosystems.set(ecosystem,firstIndex);const key=`${ecosystem} ${directory}`;if(!directories.has(key)&&!run.bindsContext){found.push({...install2,run,command,directory,
firstIndex})}directories.add(key)}}return found}var orderRules=new Set(["broad-copy-before-install","os-packages-after-copy","volatile-value-before-run"]);function withLoggedCost(subject,finding6,seconds2){const{
cost,range,rule}=finding6;if(!cost?.seconds||!orderRules.has(rule))return finding6;const logged=bustedRuns(subject,range.startLine).flatMap(run=>seconds2.get(run)??
[]);if(logged.length===0)return finding6;const measured=logged.reduce((sum,each)=>sum+each,0);const{secondsPerWeek}=cost;return{...finding6,cost:{...cost,seconds:rounded(
measured),secondsPerWeek:secondsPerWeek&&rounded(secondsPerWeek/cost.seconds*measured),source:"log"}}}function bustedRuns(subject,line){const stage=subject.dockerfile.
stages.findLast(({instructions})=>(instructions[0]?.startLine??0)<=line);const runs2=(stage?.instructions??[]).filter(({keyword})=>keyword==="RUN");const own=runs2.
filter(({startLine})=>startLine===line);if(own.length>0)return own;return runs2.filter(({startLine})=>startLine>line).filter(run=>installs(subject,run))}function installs(subject,instruction){
return readRun(subject,instruction).commands.some(({command,install:install2})=>install2!==null||packageAction(command.words)==="install")}function rounded(seconds2){
return Math.round(seconds2*10)/10}var shape=/^[ \t]*#[ \t]*keep-pace[ \t]+ignore[ \t]*=[ \t]*(\S*)[ \t]*(.*)$/i;var read4=new WeakMap;function readPragmas(dockerfile){const known4=read4.get(dockerfile)??
readAll(dockerfile);read4.set(dockerfile,known4);return known4}function readAll({text,instructions}){if(!/keep-pace/i.test(text))return[];const lines=text.split(
"\n");return instructions.flatMap((instruction,index)=>{const first=instructions[index-1]?.endLine??0;return lines.slice(first,instruction.startLine-1).flatMap(
(line,offset)=>{const found=shape.exec(line.replace(/^\uFEFF/,"").replace(/\r$/,""));if(found===null)return[];const[,rules3="",reason=""]=found;const[from,to]=index===
0?[1,Number.POSITIVE_INFINITY]:[instruction.startLine,instruction.endLine];return[{line:first+offset+1,rules:rules3.split(",").filter(Boolean),reason:reason.trim(),
from,to}]})})}function isSilenced(dockerfile,rule,line){return readPragmas(dockerfile).some(({rules:rules3,reason,from,to})=>reason!==""&&rules3.includes(rule)&&
from<=line&&line<=to)}function stageCopy({dockerfile,evaluation},instruction){const from=instruction.flags.find(({name:name3})=>name3==="from")?.value??null;if(instruction.keyword!==
"COPY"||from===null)return null;const source=dockerfile.stages.find(({name:name3,index,instructions})=>(name3===from.toLowerCase()||String(index)===from)&&(instructions.
at(-1)?.index??instruction.index)<instruction.index);const destination=evaluation.resolve(instruction,evaluation.expand(instruction,lastWord(instruction)));return{
instruction,destination,source:source??null}}var known2=new WeakMap;function contextCopies(subject,stage){const own=known2.get(subject)??new Map;known2.set(subject,
own);const copies=own.get(stage)??readCopies(subject,stage);own.set(stage,copies);return copies}function readCopies(subject,stage){return stage.instructions.flatMap(
instruction=>{const copy2=contextCopy(subject,instruction);return copy2?[copy2]:[]})}function contextCopy(subject,instruction){const copied=readCopied(instruction,
subject.ignore,subject.dockerfile.escape);if(copied===null||copied.sources.length===0)return null;const sources=copied.sources.map(source=>cleanPath(`/${source}`).
slice(1));const destination=subject.evaluation.expand(instruction,lastWord(instruction));return{instruction,copied,sources,destination:subject.evaluation.resolve(
instruction,destination),broad:copied.certain&&sources.some(source=>isBroad(subject,source))}}function lastWord(instruction){return(instruction.json??instruction.
value.split(/[\t\v\f\r ]+/)).at(-1)??""}function isBroad(subject,source){if(source==="")return true;if(hasWildcard(source))return/(^|\/)\*+$/.test(source);return subject.
contextFiles.some(file=>file.startsWith(`${source}/`))}function isWithin(path,above2){return path===above2||path.startsWith(above2==="/"?"/":`${above2}/`)}var system=new RegExp(["^/$","^/(bin|boot|dev|etc|lib\\d*|proc|run|sbin|sys|usr/(s?bin|lib\\d*|libexec|include|etc))(/|$)","^/(home|opt|root|tmp|usr|var|go|go/(\
bin|pkg|src))$","^/go/(bin|pkg)(/|$)","^/home/[^/]+$","^/(root|home/[^/]+)/\\.","^/usr/(local|share|src)$","^/usr/local/(s?bin|lib\\d*|etc|include|share|go|bundl\
e)(/|$)","^/usr/src/php(/|$)","^/var/(cache|lib|log|run|spool|tmp|lock|mail)(/|$)"].join("|"));function isAppDirectory(path){return path.startsWith("/")&&!system.
test(path)}var ofProject=new RegExp(`^\\.(${["git|git(ignore|attributes|modules|keep|hub|lab|ea|lab-ci\\.yml)|dockerignore|editorconfig|env([.-][\\w.-]+)?","(es\
lint|prettier|stylelint|babel|mocha|nyc|postcss|swc|lintstaged|commitlint|browserslist|release|jshint|jscs|remark|huskyrc|renovate)(rc|ignore)?(\\.\\w+)*","(nod\
e|ruby|python|java)-version|nvmrc|npmignore|tool-versions|husky|changeset|storybook|vscode|idea|devcontainer","flowconfig|buildpacks|s2i|slugignore|profile\\.d|(\
irb|pry)rc|watchmanconfig|sequelizerc|nodemonrc|jsdoc(rc)?(\\.\\w+)?|esdoc(\\.\\w+)?|arclint|arcconfig|env_\\w+","travis\\.yml|circleci|drone\\.yml|codeclimate\\.y\
ml|codecov\\.yml|(hound|pre-commit-config|rubocop\\w*|rspec_\\w+|scrutinizer|styleci)\\.ya?ml","rspec|flake8|coveragerc|pylintrc|php[_-]cs(\\.\\w+)*|phpunit[\\w.]*\
|overcommit\\.yml|simplecov|mailmap|snyk|github|all-contributorsrc"].join("|")})$`);var homeFiles=/^(\.netrc|\.gitconfig|\.git-credentials|\.ssh\/|\.pip\/|\.pydistutils\.cfg|\.gemrc|\.composer\/|\.yarn-global|\.config\/(pip|git|pnpm|yarn|composer|go|npm)\/)/;
function refuseDestination(subject,copy2){const{evaluation}=subject;const destination=evaluation.byDefault(copy2.destination);if(destination===null){return refusal(
"destination-unknown","Where the COPY goes depends on the base image; set an absolute WORKDIR first.")}if(!isAppDirectory(destination)){return refusal("destinat\
ion-is-system",`The COPY goes to ${destination}, where it may change the system itself.`)}const home=evaluation.environment(copy2.instruction).get("HOME");const[
source=""]=copy2.sources;const prefix=source===""?"":`${source}/`;if(home!==void 0&&isWithin(evaluation.byDefault(home)??home,destination)){const isSame=evaluation.
byDefault(home)?.replace(/\/$/,"")===destination;const strange=subject.contextFiles.find(file=>file.startsWith(`${prefix}.`)&&copy2.copied.covers(file)&&!ofProject.
test(file.slice(prefix.length).replace(/\/.*/s,"")));if(!isSame||strange!==void 0){return refusal("destination-is-home",`HOME is ${home}, so files that the COPY\
 brings (${strange??"all below it"}) may steer the install.`)}}const steering3=subject.contextFiles.find(file=>file.startsWith(prefix)&&homeFiles.test(file.slice(
prefix.length))&&copy2.copied.covers(file));if(steering3!==void 0){return refusal("home-configuration",`${steering3} may steer the install where ${destination} \
is a home directory.`)}return null}function refuseMaking(subject,stage,copy2){const[source=""]=copy2.sources;const setsMode=source!==""||copy2.instruction.flags.
some(({name:name3})=>name3!=="chown");if(!setsMode||isMade(subject,stage,copy2))return null;return refusal("destination-not-made",`The COPY also makes ${copy2.destination}\
 with the mode of the checkout; made by another, it has mode 0755.`)}function isMade(subject,stage,copy2){return above(stage,copy2.instruction).some(instruction=>{
if(instruction.keyword!=="WORKDIR")return false;const path=subject.evaluation.expand(instruction,instruction.value);return isWithin(subject.evaluation.resolve(instruction,
path),copy2.destination)})}function above(stage,instruction){const inherited2=[];for(let base=stage.baseStage;base!==null;base=base.baseStage)inherited2.push(...base.
instructions);return[...inherited2,...stage.instructions.filter(({index})=>index<instruction.index)]}var official=/(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]\S*)?(?:\s|$)/;function refuseReading({dockerfile,several}){const{path,disagreement,problem:problem2,
directives}=dockerfile;if(disagreement)return refusal("parsers-disagree",disagreement.message);if(problem2)return refusal("not-buildable",problem2.message);const frontend=directives.
get("syntax")??"docker/dockerfile";if(!official.test(frontend)){return refusal("frontend",`${path} is built by the frontend ${frontend}, which may read it in it\
s own way.`)}if(!several)return null;return refusal("several-contexts",`${path} is built from several contexts; name one with --context.`)}function refuseFile(subject,stage){
const problem2=refuseReading(subject);if(problem2)return problem2;const{dockerfile,evaluation,files}=subject;if(files.isLink(dockerfile.path)){return refusal("l\
inked-file",`${dockerfile.path} is a symbolic link: fix the file that it leads to.`)}const[from]=stage.instructions;const next=stage.instructions[1];const image=next?
evaluation.before(next).image:stage.base;if(dockerfile.escape==="`"||/windows|nanoserver|servercore/i.test(image)){return refusal("windows","Only Linux images a\
re understood well enough to be changed.")}const triggers=from&&above(stage,from).find(({keyword})=>keyword==="ONBUILD");if(triggers||/onbuild/i.test(image)){return refusal(
"onbuild",`${stage.base} runs ONBUILD triggers that are not seen in this file.`)}return null}function replaceIn(subject,stage,replacements,fix,fewer=0){const problem2=refuseFile(subject,stage);if(problem2)return problem2;const{path,instructions}=subject.
dockerfile;const edits=replacements.map(({at:at2,start,end,text})=>{const byte=offset=>at2.start+Buffer.byteLength(at2.source.slice(0,offset));return{file:path,
start:byte(start),end:byte(end),text}});const after=editedText(subject.files,edits,path);const parsed=after===null?null:parseDockerfile(path,after);const touched=new Set(
replacements.map(({at:at2})=>at2));const kept2=instructions.filter(each=>!touched.has(each)).map(({source})=>source.trim());const now=parsed?.instructions.map(({
source})=>source.trim())??[];const isMeant2=parsed?.problem===null&&parsed.disagreement===null&&now.length===instructions.length-fewer&&kept2.every(source=>now.
includes(source));if(isMeant2)return{...fix,edits};const[first]=replacements;return refusal("not-verified",`Line ${first?.at.startLine??1} is written so that it\
 cannot be changed safely.`)}function replacing(at2,text,by){const start=at2.source.indexOf(text);return start<0?null:{at:at2,start,end:start+text.length,text:by}}function mountsOf({flags}){return flags.flatMap(({name:name3,value})=>{if(name3!=="mount"||value===null)return[];const options2=new Map(value.split(",").map(option=>{
const equals=option.indexOf("=");return equals<0?[option.trim().toLowerCase(),""]:[option.slice(0,equals).trim().toLowerCase(),option.slice(equals+1).trim()]}));
const target=options2.get("target")??options2.get("dst")??options2.get("destination")??"";return[{text:value,type:options2.get("type")??"bind",target,options:options2}]})}
function cacheMounts(instruction){return mountsOf(instruction).filter(({type})=>type==="cache")}function rangeOf(instruction){const lines=instruction.source.replace(/\r?\n$/,"").split("\n");const last=(lines.at(-1)??"").replace(/\r$/,"");const indent=/^[ \t]*/.
exec(instruction.source)?.[0].length??0;return{startLine:instruction.startLine,startColumn:indent+1,endLine:instruction.startLine+lines.length-1,endColumn:last.
length+1}}function shown2(instruction){const from=instruction.flags.find(({name:name3})=>name3==="from")?.value;const origin=from?` --from=${from}`:"";const text=`${instruction.
keyword}${origin} ${instruction.value}`.replace(/\s+/g," ").trim();return text.length>60?`${text.slice(0,57)}\u2026`:text}function report(subject,rule,{at:at2,message,answer=refusal("by-hand",message),cost=null}){return{rule:rule.id,severity:rule.severity,message,file:subject.dockerfile.
path,range:rangeOf(at2),fix:isRefusal(answer)?null:answer,refused:isRefusal(answer)?answer:null,cost}}var aptCacheMount={id:"apt-cache-mount",severity:"warning",summary:"A cache mount for apt is not locked, or hides which packages were installed by hand.",docs:"\
docs/rules/apt-cache-mount.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>stage.instructions.flatMap(instruction=>{if(instruction.keyword!=="RUN")return[];
const mounts=cacheMounts(instruction).filter(({target})=>/^\/var\/(cache|lib)\/apt(\/|$)/.test(target));const isApt=readRun(subject,instruction).commands.some(({
command})=>/^apt(-get)?$/.test(command.words[0]??""));if(mounts.length===0||!isApt)return[];return[...unlocked(subject,stage,instruction,mounts),...hiding(subject,
stage,instruction,mounts)]}))};function unlocked(subject,stage,instruction,mounts){const open=mounts.filter(({options:options2})=>(options2.get("sharing")??"sha\
red")==="shared");const edits=open.flatMap(({text,options:options2})=>{const locked=options2.has("sharing")?text.replace(/sharing=shared/i,"sharing=locked"):`${text}\
,sharing=locked`;const edit=replacing(instruction,text,locked);return edit?[edit]:[]});if(open.length===0||edits.length<open.length)return[];const targets=open.
map(({target})=>target).join(" and ");return[report(subject,aptCacheMount,{at:instruction,message:`apt fails when two builds share ${targets} at a time: say sha\
ring=locked.`,answer:replaceIn(subject,stage,edits,{safety:"safe",description:"Let one build at a time use apt's directories."})})]}function hiding(subject,stage,instruction,mounts){
const mount=mounts.find(({target})=>/^\/var\/lib\/apt\/?$/.test(target));const edit=mount&&replacing(instruction,mount.target,"/var/lib/apt/lists");if(!edit)return[];
return[report(subject,{...aptCacheMount,severity:"note"},{at:instruction,message:"The mount at /var/lib/apt also hides extended_states, by which autoremove know\
s what nobody asked for: mount /var/lib/apt/lists.",answer:replaceIn(subject,stage,[edit],{safety:"unsafe",description:"Mount the lists alone."})})]}function surroundings(subject,instruction,destination,directory){const{evaluation}=subject;const copied=evaluation.byDefault(destination)??destination;const locate=path=>{
if(path.startsWith("/"))return evaluation.resolve(instruction,path);return directory===null?null:evaluation.resolve(instruction,`${directory}/${path}`)};return{
environment:evaluation.environment(instruction),locate,isMade(path){const place=locate(path);const known4=place===null?null:evaluation.byDefault(place);return known4!==
null&&isWithin(copied,known4)},isCopied(path){const place=locate(path);const known4=place===null?null:evaluation.byDefault(place)??place;return known4===null||isWithin(
known4,copied)||isWithin(copied,known4)},resolve(command){if(command.variables.length===0)return command;const fill=text=>{const filled=text.replace(/\$\{(\w+)\}|\$([A-Za-z_]\w*)/g,
(whole,braced2,plain2)=>{const value=evaluation.environment(instruction).get(braced2??plain2);const known4=value===void 0?null:evaluation.byDefault(value);return known4===
null||/\s/.test(known4)?whole:known4});return filled};return{...command,words:command.words.map(fill),redirections:command.redirections.map(each=>({...each,target:fill(
each.target)}))}}}}var artefactInCacheMount={id:"artefact-in-cache-mount",severity:"error",summary:"A file is copied from a directory that exists in a cache mount alone.",docs:"do\
cs/rules/artefact-in-cache-mount.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>stage.instructions.flatMap(instruction=>checkCopy(subject,instruction)))};
function checkCopy(subject,instruction){const{stages}=subject.dockerfile;const from=instruction.flags.find(({name:name3})=>name3==="from")?.value?.toLowerCase();
if(instruction.keyword!=="COPY"||from===void 0)return[];const source=stages.find(({name:name3,index})=>name3===from||String(index)===from);const chain=source?chainOf(
source):[];if(!source||chain.some(({index})=>index>=instruction.index))return[];const words2=(instruction.json??instruction.value.split(/\s+/)).slice(0,-1);for(const word of words2){
if(/[$*?[]/.test(word))continue;const path=word.startsWith("/")?word:`/${word}`;const filler=chain.find(each=>each.keyword==="RUN"&&mountsOver(subject,each,path));
if(!filler||chain.some(each=>mayMake(subject,each,path)))continue;return[report(subject,artefactInCacheMount,{at:instruction,message:`${path} lies in a cache mo\
unt of line ${filler.startLine}, which is not part of the layer, so this COPY finds nothing: copy the file out of the mount in the same RUN.`})]}return[]}function chainOf(stage){
return[...stage.baseStage?chainOf(stage.baseStage):[],...stage.instructions]}function mountsOver(subject,instruction,path){return cacheMounts(instruction).some(
({target})=>{const place=subject.evaluation.resolve(instruction,target.replace(/(?<=.)\/+$/,""));return target!==""&&!place.includes("${")&&isWithin(path,place)})}
function mayMake(subject,instruction,path){if(/^(COPY|ADD)$/.test(instruction.keyword)){const{evaluation}=subject;const place=evaluation.resolve(instruction,evaluation.
expand(instruction,lastWord(instruction)));const copy2=contextCopy(subject,instruction);if(copy2!==null&&!subject.contextFiles.some(file=>/(^|\/)(target|build|dist|out|bin)\//.
test(file)))return false;return isWithin(path,place)||isWithin(place,path)}if(instruction.keyword!=="RUN"||mountsOver(subject,instruction,path))return false;const run=readRun(
subject,instruction);if(run.opaque!==null)return true;return!run.commands.every(({command,directory,install:install2})=>{const around=surroundings(subject,instruction,
"/nowhere",directory);return install2!==null||command.words[0]==="cd"||contextFree(around.resolve(command),around)!==null})}function plainly(words2){return words2.every(word=>/^[\w@%+=:,./-]+$/.test(word))?words2.join(" "):null}var smaller={pnpm:words2=>["pnpm","fetch",...words2.some(word=>/^(--prod|-P|--production)$/.test(word))?["--prod"]:[]],composer:words2=>[...words2,"--no-scripts",
"--no-autoloader"]};function prefetchOf({manager,invocation},words2){const make=smaller[manager.name];if(make===void 0||invocation.action==="fetch"||invocation.
directory!==null)return null;return{name:manager.name,tool:/^$/,manifests:manager.manifests,locks:manager.locks,builds:()=>false,isVendored:()=>false,download:()=>{
const made=make(words2);return made&&plainly(made)},leavesNoMore:false,advice:""}}var prefetchable=/^(copy-between|lifecycle-script|autoload-reads-source|dependency-script|workspace-bin|native-build|many-manifests|local-dependency)$/;var noSplit={download:()=>null,leavesNoMore:false};var cargo={...noSplit,name:"cargo",folderOption:/^--manifest-path$/,tool:/^(cargo|cargo-chef)$/,manifests:["C\
argo.toml"],locks:["Cargo.lock"],builds(words2){const[tool,...rest]=words2;if(tool!=="cargo")return false;const[action]=rest.filter(word=>!/^[+-]/.test(word));if(rest.
includes("--offline"))return false;if(action==="install")return rest.includes("--path");return/^(build|b|rustc|test|run|r|check|clippy)$/.test(action??"")},isVendored:(_has,text)=>/vendored-sources/.
test(text(".cargo/config.toml"))||/vendored-sources/.test(text(".cargo/config")),advice:"keep what Cargo downloads in cache mounts, or build the dependencies fi\
rst with cargo-chef"};var maven={...noSplit,name:"maven",folderOption:/^(-f|--file)$/,tool:/^(mvn|mvnw|mvnd)$/,manifests:["pom.xml"],locks:[],builds(words2){const[
tool="",...rest]=words2;if(!/^(.*\/)?(mvn|mvnw|mvnd)$/.test(tool))return false;if(rest.includes("-o")||rest.includes("--offline"))return false;return rest.some(
word=>/^(compile|test|package|verify|install|deploy)$/.test(word)||/^[a-z][\w.-]*:[a-z][\w-]*$/.test(word)&&!/^(dependency|wrapper|help|versions|archetype):/.test(
word))},isVendored:()=>false,advice:"keep what Maven downloads in a cache mount on ~/.m2"};var gradle={...noSplit,name:"gradle",folderOption:/^(-p|--project-dir)$/,
tool:/^(gradle|gradlew)$/,manifests:["build.gradle","build.gradle.kts","settings.gradle","settings.gradle.kts"],locks:[],builds(words2){const[tool="",...rest]=words2;
if(!/^(.*\/)?(gradle|gradlew)$/.test(tool)||rest.includes("--offline"))return false;return rest.some(word=>/(^|:)(build|assemble\w*|bootJar|bootWar|jar|war|shadowJar|installDist|distZip|distTar|check|test|classes|nativeCompile|buildFatJar|quarkusBuild)$/.
test(word))},isVendored:()=>false,advice:"keep what Gradle downloads in a cache mount on its user home"};var goBuild={name:"go-build",tool:/^(go|dep|glide|govendor|godep|go-wrapper)$/,manifests:["go.mod"],locks:["go.sum"],builds(words2){const[tool="",action="",...rest]=words2;
if(!/^(.*\/)?go$/.test(tool)||!/^(build|install|test|vet|run)$/.test(action))return false;const vendored=rest.some((word,at2)=>word==="-mod"&&rest[at2+1]==="ven\
dor");return!vendored&&!rest.some(word=>/@|^-mod=vendor$|^-C/.test(word))},isVendored:(has,text)=>has("vendor/modules.txt")||!/^\s*require\b/m.test(text("go.mod")),
download:()=>"go mod download",leavesNoMore:false,advice:"copy go.mod and go.sum first, run go mod download, then copy the rest"};var dotnetBuild={name:"dotnet-\
build",tool:/^dotnet$/,manifests:[],manifestPattern:/\.(\w*proj|slnx?)$/i,locks:["packages.lock.json"],builds:([tool,action="",...rest])=>tool==="dotnet"&&/^(publish|build|test|pack)$/.
test(action)&&!rest.includes("--no-restore")&&!rest.includes("--no-build"),isVendored:()=>false,download([,,...rest]){const kept2=[];for(let at2=0;at2<rest.length;at2++){
const word=rest[at2]??"";if(/^(-r|--runtime|-a|--arch|--os)$/.test(word))kept2.push(word,rest[++at2]??"");else if(/^(-c|--configuration|-o|--output|-f|--framework|-v|--verbosity|--self-contained|--version-suffix)$/.
test(word)){if(!rest[at2+1]?.startsWith("-"))at2++}else if(/^[-/]p(roperty)?:|^--?\w+=/.test(word)){if(/RuntimeIdentifier|TargetFramework|Restore/i.test(word))return null}else if(!word.
startsWith("-"))kept2.push(word);else if(!/^--(nologo|no-self-contained|sc|no-incremental|ucr)$/.test(word))return null}return plainly(["dotnet","restore",...kept2])},
leavesNoMore:true,advice:"copy the solution and project files first, run dotnet restore, then copy the rest"};var python2={leavesNoMore:true,isVendored:()=>false,
manifests:["pyproject.toml"]};var poetryProject={...python2,name:"poetry-project",tool:/^poetry$/,locks:["poetry.lock"],builds(words2){if(!/^(?:.*\/)?poetry$/.test(
words2[0]??""))return false;const{unknown,rest,options:options2}=readOptions(words2.slice(1),poetryOptions);return/^(install|sync)$/.test(rest.join(" "))&&unknown.
length===0&&!options2.has("--no-root")},download:words2=>plainly([...words2,"--no-root"]),advice:"copy pyproject.toml and poetry.lock first, run the install wit\
h --no-root, then copy the rest"};var uvProject={...python2,name:"uv-project",tool:/^uv$/,locks:["uv.lock"],builds(words2){if(!/^(?:.*\/)?uv$/.test(words2[0]??""))
return false;const{unknown,rest,options:options2}=readOptions(words2.slice(1),uvOptions);const apart2=options2.has("--no-install-project")||options2.has("--no-i\
nstall-workspace");return rest.join(" ")==="sync"&&unknown.length===0&&!apart2},download(words2){const frozen=words2.includes("--frozen")||words2.includes("--lo\
cked")?[]:["--frozen"];return plainly([...words2,...frozen,"--no-install-project"])},advice:"copy pyproject.toml and uv.lock first, run the sync with --no-insta\
ll-project, then copy the rest"};var pdmProject={...python2,name:"pdm-project",tool:/^pdm$/,locks:["pdm.lock"],builds(words2){if(!/^(?:.*\/)?pdm$/.test(words2[0]??
""))return false;const{unknown,rest,options:options2}=readOptions(words2.slice(1),pdmOptions);return/^(install|sync)$/.test(rest.join(" "))&&unknown.length===0&&
!options2.has("--no-self")},download:words2=>plainly([...words2,"--no-self"]),advice:"copy pyproject.toml and pdm.lock first, run the install with --no-self, th\
en copy the rest"};var builders={cargo,gradle,maven,"go-build":goBuild,"dotnet-build":dotnetBuild,"poetry-project":poetryProject,"uv-project":uvProject,"pdm-project":pdmProject};function recogniseBuilder(words2){
const[tool=""]=words2;if(!/(go|cargo|mvn|mvnw|mvnd|gradle|gradlew|dotnet|poetry|uv|pdm)$/.test(tool))return null;return Object.values(builders).find(builder=>builder.
builds(words2))??null}function firstBuild(subject,stage,copy2){for(const instruction of stage.instructions){if(instruction.keyword!=="RUN"||instruction.index<copy2.instruction.index)
continue;const run=readRun(subject,instruction);for(const command of run.commands){const builder=recogniseBuilder(command.command.words);if(builder===null)continue;
const each={...command,directory:directoryOf(subject,run,command,builder)};const folder=folderOf3(copy2,each.directory);const mounted=instruction.flags.some(({name:name3})=>name3===
"mount");if(mounted||isSeenTo(subject,stage,run,command,builder))return null;const brought=folder===null?isBroughtApart(subject,stage,copy2,run,each,builder):hasManifest(
subject,copy2,builder,folder);return brought?{run,each:command,builder}:null}}return null}function directoryOf({evaluation},{instruction},{command:{words:words2},
directory},{folderOption,manifests}){const at2=folderOption?words2.findIndex(word2=>folderOption.test(word2.replace(/=.*/s,""))):-1;if(at2<0)return directory;const[
word="",next=""]=[words2[at2],words2[at2+1]];const named3=word.includes("=")?word.slice(word.indexOf("=")+1):next;const path=evaluation.expand(instruction,named3);
if(path===""||/[*?`~]|\$\(/.test(path)||directory===null&&!path.startsWith("/"))return null;const folder=manifests.some(name3=>`/${path}`.endsWith(`/${name3}`))?
`${path}/..`:path;return evaluation.resolve(instruction,folder.startsWith("/")?folder:`${directory}/${folder}`)}var toolFolder=/(^|\/)(gradle|\.mvn|\.cargo|buildSrc)$/;
function isBroughtApart(subject,stage,{destination,sources},run,{directory},{manifests}){if(directory===null||!isWithin(destination,directory))return false;if(sources.
every(source=>toolFolder.test(source)))return false;return contextCopies(subject,stage).some(other=>other.instruction.index<run.instruction.index&&other.destination===
directory&&other.sources.some(source=>manifests.some(name3=>`/${source}`.endsWith(`/${name3}`))))}function folderOf3(copy2,directory){const[source="",...more]=copy2.
sources;if(directory===null||more.length>0||!isWithin(directory,copy2.destination))return null;return within(source.replace(/\/?\*+$/,""),directory.slice(copy2.
destination.length))}function isSeenTo(subject,stage,run,each,{tool}){const uses=commands2=>commands2.some(({command:{words:words2}})=>words2.some((word,index)=>index<
2&&tool.test(word.slice(word.lastIndexOf("/")+1))&&isWork(words2)));const earlier2=above(stage,run.instruction).filter(({keyword})=>keyword==="RUN");return uses(
run.commands.slice(0,run.commands.indexOf(each)))||earlier2.some(instruction=>uses(readRun(subject,instruction).commands))}function isWork(words2){if(words2.includes(
"install")&&words2.some(word=>word.includes("@")))return false;const[,action="",...rest]=words2;return!(/^(-v|-V|--version|version|env|--help)$/.test(action)&&rest.
length===0)&&action!=="config"}function hasManifest(subject,copy2,builder,folder){const at2=path=>within(folder,path)??path;const has=path=>subject.contextFiles.
includes(at2(path))&&copy2.copied.covers(at2(path));const text=path=>{const content=has(path)?subject.files.text(inRepository(subject,at2(path))):"";return typeof content===
"string"?content:""};const prefix=folder===""?"":`${folder}/`;const named3=builder.manifests.some(has)||builder.manifestPattern!==void 0&&subject.contextFiles.some(
file=>file.startsWith(prefix)&&builder.manifestPattern?.test(file)&&copy2.copied.covers(file));return named3&&!builder.isVendored(has,text)}function readMount(text){const options2=new Map(text.split(",").map(option=>{const equals=option.indexOf("=");return equals<0?[option.trim().toLowerCase(),""]:[
option.slice(0,equals).trim().toLowerCase(),option.slice(equals+1).trim()]}));const type=options2.get("type")??"bind";const ignored=new Set(type==="cache"?["id",
"sharing"]:["source","src","from"]);const key=[...options2].filter(([name3])=>!ignored.has(name3)).map(option=>option.join("="));const source=options2.get("sour\
ce")??options2.get("src")??"";return{type,from:options2.get("from")??null,source,key:key.sort()}}var typicalSeconds={npm:30,yarn:30,pnpm:20,pip:40,bun:10,pipenv:45,poetry:40,pdm:40,uv:10,go:20,dotnet:25,mix:30,composer:25,bundler:60,cargo:60,gradle:60,maven:45,
"go-build":20,"dotnet-build":25,"poetry-project":40,"uv-project":10,"pdm-project":40,"os-packages":25,"by-name":10,other:30};function missRate(history,touches){
if(!isTelling(history))return null;const misses=history.commits.filter(({paths})=>paths.some(touches)).length;return misses/history.commits.length}function touchesAbove(subject,stage,instruction,including=false){
const last=instruction.index+(including?1:0);const all=stageChain(stage).flatMap(each=>each.instructions.map(own=>({stage:each,own})));const tests2=all.filter(({
own})=>own.index<last||own===instruction&&own.keyword==="RUN").flatMap(({own})=>touchesOf(subject,own));return path=>{const inside=relativeTo(subject.context,path);
return inside!==null&&!subject.ignore.ignores(inside)&&tests2.some(test=>test(inside))}}function touchesOf(subject,instruction){if(instruction.keyword==="RUN"){
return bindMounts(instruction).flatMap(({from:from2,source})=>from2===null?[touchesBelow(source)]:touchesStage(subject,instruction,from2))}const copy2=contextCopy(
subject,instruction);if(copy2)return[path=>copy2.copied.covers(path)];const from=instruction.flags.find(({name:name3})=>name3==="from")?.value??null;return from===
null?[]:touchesStage(subject,instruction,from)}function touchesStage(subject,instruction,from){const source=subject.dockerfile.stages.find(stage=>stage.name===from.
toLowerCase()||String(stage.index)===from);const end=source?.instructions.at(-1);if(!source||!end||end.index>=instruction.index)return[];const touches=touchesAbove(
subject,source,end,true);return[path=>touches(inRepository(subject,path))]}function stageChain(stage){return stage.baseStage?[...stageChain(stage.baseStage),stage]:
[stage]}function bindMounts({flags}){return flags.filter(({name:name3})=>name3==="mount").map(({value})=>readMount(value??"")).filter(({type})=>type==="bind")}function touchesBelow(source){
const folder=cleanPath(`/${source}`).slice(1);return path=>folder===""||path===folder||path.startsWith(`${folder}/`)}function costOf(history,before,after,seconds2,typicalSaving=.9){
const saving=before!==null&&after!==null?before-after:typicalSaving;return{missRate:before,missRateAfter:after,seconds:seconds2,secondsPerWeek:Math.max(0,Math.round(
saving*commitsPerWeek(history)*seconds2*10)/10),commits:history?.commits.length??0,source:"table"}}function blockOf(subject,instruction){const{path,instructions}=subject.dockerfile;const bytes=subject.files.bytes(path);if(!(bytes instanceof Uint8Array))return null;
const decoder=new TextDecoder("utf-8",{ignoreBOM:true});const text=(start,end)=>decoder.decode(bytes.subarray(start,end));const gap=text(instructions[instruction.
index-1]?.end??instruction.start,instruction.start);const comments=trailingComments(gap);const above2=gap.slice(0,gap.length-comments.length);const below2=text(
instruction.end,instructions[instruction.index+1]?.start??bytes.length);return{start:instruction.start-Buffer.byteLength(comments),end:instruction.end,text:comments+
instruction.source,spacedAbove:/(^|\n)[ \t]*\r?\n$/.test(above2),blankBelow:/^[ \t]*\r?\n/.exec(below2)?.[0]??""}}function trailingComments(gap){const lines=gap.
split(/(?<=\n)/);let from=lines.length;while(from>0&&/^[ \t]*#/.test(lines[from-1]??""))from--;return lines.slice(from).join("")}function newlineOf(subject,text){
return/\r\n/.test(text)?"\r\n":text.includes("\n")?"\n":subject.dockerfile.newline}function removal(file,block,replacement){const isGone=replacement===""&&block.
spacedAbove;const end=block.end+(isGone?Buffer.byteLength(block.blankBelow):0);return{file,start:block.start,end,text:replacement}}function moveDown(subject,moved,replacement,behind,as=moved.
source){const file=subject.dockerfile.path;const block=blockOf(subject,moved);if(block===null)return[];const newline=newlineOf(subject,moved.source);const own=block.
text.slice(0,block.text.length-moved.source.length)+as;const text=`${block.blankBelow===""?"":newline}${own}`;const closed=behind.source.endsWith("\n");return[removal(
file,block,replacement.map(line=>line+newline).join("")),{file,start:behind.end,end:behind.end,text:closed?text:newline+text.replace(/\r?\n$/,"")}]}function moveAbove(subject,moved,target){
const file=subject.dockerfile.path;const block=blockOf(subject,moved);const place=blockOf(subject,target);if(block===null||place===null)return[];return[removal(
file,block,""),{file,start:place.start,end:place.start,text:block.text}]}function moveUp(subject,moved,target){const file=subject.dockerfile.path;const block=blockOf(
subject,moved);const place=blockOf(subject,target);if(block===null||place===null)return[];const newline=newlineOf(subject,block.text);const closed=block.text.endsWith(
"\n")?block.text:block.text+newline;const text=closed+(block.spacedAbove||place.blankBelow!==""?newline:"");return[{file,start:place.start,end:place.start,text},
removal(file,block,"")]}var travelling=/^\s*#\s*(hadolint|keep-pace|tally|checkov|trivy|kics|nosemgrep|dockerfile-utils)\b.*(ignore|disable|skip|:)/i;function isTravelling(comment){return travelling.
test(comment)}var undoing=[[/^(apt|apt-get|aptitude|apk|dnf|microdnf|tdnf|yum|zypper|dpkg|rpm|pacman)$/,"os",/\b(purge|remove|autoremove|auto-remove|clean|autoclean|del|erase|cc|rm|cache)\b|(^| )(-P|-r|-e|--purge|-Scc?)\b/],
[/^(npm|npx|yarn|yarnpkg|pnpm|bun|modclean|node-prune)$/,"node",/\b(cache|prune|uninstall|rm|remove|dedupe|autoclean|ci|install|i|store|modclean|node-prune)\b|^$/],
[/^(pip[\d.]*|python[\d.]*|poetry|pipenv|pdm|uv|conda)$/,"python",/\b(cache|uninstall|clean|purge)\b/],[/^(composer|composer\.phar|php)$/,"php",/\b(clear-?cache|install|update|remove)\b/],
[/^(gem|bundle|bundler)$/,"ruby",/\b(cleanup|uninstall|clean|install|pristine)\b/],[/^(go|cargo)$/,"compiled",/\bclean\b/],[/^(dotnet|mix|mvn|gradle)$/,"built",
/\b(locals|deps\.clean)\b/]];function familyOf(tool){return undoing.find(([tools3])=>tools3.test(tool))?.[1]??null}function needsSameLayer(subject,instruction,destination,head,tail){
const families=new Set(head.map(({command})=>familyOf(toolOf(command.words))));const trees=head.flatMap(({install:install2})=>install2?.manager.trees??[]);const refreshed=head.
some(({command})=>packageAction(command.words)==="refresh");const refreshesAgain=tail.some(({command})=>packageAction(command.words)==="refresh");return tail.some(
({command,directory})=>{const{words:words2}=command;const tool=toolOf(words2);if(refreshed&&!refreshesAgain&&packageAction(words2)==="install")return true;if(/^(rm|rmdir|unlink|shred|find|chown|chmod|chgrp|mv|strip)$/.
test(tool)){return!leavesAlone(subject,instruction,destination,directory,words2,trees)}if(tool==="xargs")return/\b(rm|unlink|chown|chmod|strip)\b/.test(words2.join(
" "));const known4=undoing.find(([tools3])=>tools3.test(tool));return known4!==void 0&&families.has(known4[1])&&known4[2].test(words2.slice(1).join(" "))})}function toolOf([
first="",...rest]){return first==="sudo"?toolOf(rest):first.slice(first.lastIndexOf("/")+1)}function leavesAlone(subject,instruction,destination,directory,words2,trees){
const tool=toolOf(words2);const plain2=words2.slice(1).filter(word=>!word.startsWith("-"));const paths=/^(chown|chmod|chgrp)$/.test(tool)?plain2.slice(1):tool===
"find"?plain2.slice(0,1):plain2;if(tool==="find"&&!/-delete|-exec/.test(words2.join(" ")))return true;return paths.every(path=>{if(/[$~`]/.test(path))return false;
const literal2=path.replace(/[*?[].*$/s,"");const base=literal2.startsWith("/")?literal2:directory===null?null:`${directory}/${literal2}`;if(base===null)return false;
const place=subject.evaluation.resolve(instruction,base);if(!isWithin(place,destination))return false;const inside=place.slice(destination.length+1);if(inside===
"")return trees.length===0&&isAppDirectory(destination);return trees.every(tree=>!`/${inside}/`.includes(`/${tree}/`)&&!`${tree}/`.startsWith(`${inside}/`))})}function cutRun(subject,run,destination,wanted2){const{instruction}=run;const{parts}=readShell(subject.dockerfile,instruction);if(!isPlain2(subject,run)||parts.
length<2)return null;const length=headLength(subject,run,parts,destination,wanted2);const[head,tail]=[parts.slice(0,length),parts.slice(length)];const next=tail[0];
if(head.length===0||next===void 0)return null;const commands2=some=>some.flatMap(({from,to})=>run.commands.slice(from,to));if(!endsOnFailure(subject,run,head,next))
return null;if(needsSameLayer(subject,instruction,destination,commands2(head),commands2(tail)))return null;const edits=writeCut(subject,run,head,next);return edits!==
null&&isMeant(subject,edits,run,length,parts)?edits:null}function isPlain2(subject,{instruction,opaque}){const shell=shellOf(subject.dockerfile,instruction)?.[0]??
"sh";return instruction.json===null&&instruction.heredocs.length===0&&!["syntax-error","too-long","other-shell","here-document","function"].includes(opaque??"")&&
/(^|\/)(sh|bash|dash|ash)$/.test(shell)&&instruction.flags.every(({name:name3,value})=>name3==="mount"?/(^|,)type=(cache|secret|ssh)(,|$)/.test(value??"")&&/^[\w@%+=:,./-]+$/.
test(value??""):/^[\w.-]*$/.test(value??""))}var state=/^(cd|set|export)$/;var trivial=/^(cd|set|export|echo|printf|mkdir|touch|true|:)$/;function headLength(subject,run,parts,destination,wanted2){
let length=0;let pays=0;let found=false;for(const part of parts){const[only,...more]=run.commands.slice(part.from,part.to);if(only===void 0||more.length>0||part.
background)break;if(!isKnown(subject,run.instruction,only,destination,wanted2))break;length++;if(trivial.test(only.command.words[0]??""))continue;pays=length;found||=
wanted2==="install"?only.install!==null:packageAction(only.command.words)==="install"}const head=run.commands.slice(0,parts[pays-1]?.to??0).map(({command})=>command);
return found&&!refreshesAlone(head)?pays:0}function isKnown(subject,instruction,{command,directory,install:install2},destination,wanted2){const{words:words2,assignments,
opaque,nested}=command;if(words2.length===0||nested||opaque!==null)return false;if(words2[0]==="cd")return directory!==null&&words2.length===2&&words2[1]!=="-";
if(words2[0]==="set"&&words2.slice(1).some(word=>word.startsWith("+")))return false;if(assignments.length>0&&words2[0]==="export")return false;if(install2!==null)
return wanted2==="install"&&command.variables.length===0;const around=surroundings(subject,instruction,destination,directory);const effect=contextFree(around.resolve(
command),around);return effect!==null&&(wanted2==="install"||effect.writes.length===0)}function endsOnFailure(subject,{instruction,commands:commands2},head,next){
const{parts}=readShell(subject.dockerfile,instruction);const inList=list3=>parts.filter(part=>part.list===list3);const lists=[...new Set(head.map(({list:list3})=>list3))];
const chained=list3=>inList(list3).slice(1).every(({operator})=>operator==="&&")&&!inList(list3).some(({background})=>background);if(!lists.every(chained))return false;
if(lists.length===1&&next.operator==="&&")return true;const options2=shellOf(subject.dockerfile,instruction)?.slice(1,-1)??[];const first=commands2[0]?.command.
words??[];const set=first[0]==="set"?first.slice(1):[];const stops=[...options2,...set].some(word=>/^-[a-zA-Z]*e/.test(word));return stops&&lists.every(list3=>inList(
list3).length===1)&&next.operator===";"}function writeCut(subject,{instruction,commands:commands2},head,next){const source=Buffer.from(instruction.source);const text=(start,end)=>source.
subarray(start-instruction.start,end-instruction.start).toString();const last=head.at(-1);const rest=text(next.start,instruction.end);if(last===void 0||/\$\{?([?!$]|_\b)|\bcd -|\b(popd|dirs|OLDPWD|wait|jobs|fg)\b/.
test(rest))return null;const again=head.filter(({from})=>state.test(commands2[from]?.command.words[0]??"")).map(({start,end})=>text(start,end)+(next.operator===
";"?"; ":" && ")).join("");const between=text(last.end,next.start);if(/[\r\n]/.test(again)||!/^(\s|\\|&&|;|#.*)*$/.test(between))return null;const newline=newlineOf(
subject,instruction.source);const comments=[...pragmasOf(subject,instruction),...between.split(/\r?\n/).slice(1)].map(line2=>line2.trim()).filter(line2=>line2.startsWith(
"#")).map(line2=>line2+newline);const keyword=instruction.source.trimStart().slice(0,3);const flags=instruction.flags.map(({name:name3,value})=>` --${name3}${value===
null?"":`=${value}`}`);const line=`${newline}${comments.join("")}${keyword}${flags.join("")} ${again}`;return[{file:subject.dockerfile.path,start:last.end,end:next.
start,text:line}]}function pragmasOf({dockerfile},instruction){const lines=dockerfile.text.split("\n").slice(0,instruction.startLine-1);const found=[];for(let line=lines.
pop();line!==void 0&&/^\s*#/.test(line);line=lines.pop())found.unshift(line);return found.filter(isTravelling)}function isMeant(subject,edits,run,length,parts){
const after=editedText(subject.files,edits,subject.dockerfile.path);const parsed=after===null?null:parseDockerfile(subject.dockerfile.path,after);if(parsed===null||
parsed.problem!==null||parsed.disagreement!==null)return false;const{index}=run.instruction;const sources=parsed.instructions.map(({source})=>source);const others2=subject.
dockerfile.instructions.map(({source})=>source);sources.splice(index,2);others2.splice(index,1);const[first,second]=[parsed.instructions[index],parsed.instructions[index+
1]];if(first===void 0||second===void 0||sources.join("")!==others2.join(""))return false;const cut=parts[length]?.from??0;const words2=of=>readShell(parsed,of).
commands.map(command=>command.words);const before=run.commands.map(({command})=>command.words);const kept2=before.slice(0,cut).filter(([tool=""])=>state.test(tool));
return JSON.stringify(words2(first))===JSON.stringify(before.slice(0,cut))&&JSON.stringify(words2(second))===JSON.stringify([...kept2,...before.slice(cut)])}function isFused({code}){return code==="fused-run"||code==="complex-run"}function cutAnd(subject,run,destination,wanted2,attempt){const cut=cutRun(subject,run,destination,
wanted2);if(cut===null)return null;const answer=composed(subject,cut,attempt);if(answer===null||isRefusal(answer))return answer;const what=wanted2==="install"?"\
the install":"the OS packages";const{description}=answer;const then=description.charAt(0).toLowerCase()+description.slice(1);return{...answer,description:`Give ${what}\
 a RUN apart from what follows; ${then}`}}var indifferent=new Set([...["LABEL","EXPOSE","STOPSIGNAL","HEALTHCHECK","MAINTAINER","CMD","ENTRYPOINT","USER","SHELL","WORKDIR"]]);function refuseCrossing(subject,copy2,instruction){
switch(instruction.keyword){case"ENV":case"ARG":return refuseVariables(subject,copy2,instruction);case"COPY":case"ADD":return refuseCopy(subject,copy2,instruction);case"\
RUN":return refuseRun(subject,copy2,instruction);case"VOLUME":return refusal("volume-between",at(instruction,"VOLUME","may throw away what is written below it"));default:
if(indifferent.has(instruction.keyword))return null;return refusal("instruction-between",at(instruction,instruction.keyword,"is not known to be indifferent"))}}
function at({startLine},what,why){return`The ${what} on line ${startLine} stands between the COPY and the install and ${why}.`}function refuseVariables(subject,copy2,instruction){
const{source}=copy2.instruction;const pairs2=readPairs(instruction.keyword,instruction.value,subject.dockerfile.escape)??[];const used=pairs2.find(({name:name3})=>new RegExp(
`\\$\\{?${escapeRegExp(name3)}\\b`).test(source));if(!used)return null;return refusal("variable-between",at(instruction,instruction.keyword,`sets ${used.name}, \
which the COPY uses`))}function escapeRegExp(text){return text.replace(/[^\w]/g,"\\$&")}function refuseCopy(subject,copy2,instruction){const{evaluation}=subject;
const destination=evaluation.resolve(instruction,evaluation.expand(instruction,lastWord(instruction)));const known4=evaluation.byDefault(destination);const own=evaluation.
byDefault(copy2.destination);if(known4!==null&&own!==null&&!isWithin(known4,own)&&!isWithin(own,known4))return null;if(sameFiles(subject,copy2,instruction))return null;
return refusal("copy-between",at(instruction,instruction.keyword,`writes to ${destination}, as the COPY does`))}function sameFiles(subject,copy2,instruction){const other=contextCopy(
subject,instruction);if(other===null||!other.copied.certain||other.broad||instruction.heredocs.length>0)return false;if(flagText(instruction)!==flagText(copy2.instruction))
return false;const[root=""]=copy2.sources;return placedFiles(subject,other).every(({file,path})=>path===`${copy2.destination}/${root===""?file:file.slice(root.length+
1)}`)}function flagText({flags}){return flags.map(({name:name3,value})=>`--${name3}=${value??""}`).join(" ")}function placedFiles(subject,copy2){const files=subject.
buildFiles.filter(file=>copy2.copied.covers(file));const written=lastWord(copy2.instruction);const intoDirectory=/(^|\/)\.?$/.test(written)||copy2.sources.length>
1||files.length>1;return files.map(file=>({file,path:intoDirectory?`${copy2.destination}/${file.replace(/^.*\//,"")}`:copy2.destination}))}function refuseRun(subject,copy2,instruction){
const run=readRun(subject,instruction);const unknown=refusal("run-between",at(instruction,"RUN","is not known to leave alone what the COPY brings"));if(run.opaque!==
null||run.commands.length===0)return unknown;if(instruction.flags.some(({name:name3,value})=>name3==="mount"&&!/(^|,)type=(cache|secret|ssh|tmpfs)(,|$)/.test(value??
""))){return unknown}if(refreshesAlone(run.commands.map(({command})=>command))){return refusal("update-alone",at(instruction,"RUN","fetches package lists, which\
 would go stale in the cache"))}for(const{command,directory}of run.commands){const around=surroundings(subject,instruction,copy2.destination,directory);const effect=contextFree(
around.resolve(command),around);if(effect===null||effect.writes.length>0||/^\|/.test(command.operator??""))return unknown}return null}function ignorePath(subject){return subject.ignore.path??inRepository(subject,".dockerignore")}function addIgnoreLines(subject,lines){const file=ignorePath(subject);
if(subject.ignore.path===null){const there=subject.files.bytes(file);if(!isUnreadable(there)||there.code!=="missing"){return refusal("ignore-file",`${file} is n\
o file that a line can be added to.`)}const newline2=subject.dockerfile.newline;const own=lines.includes(".dockerignore")?lines:[".dockerignore",...lines];return{
file,start:0,end:0,text:own.map(line=>line+newline2).join("")}}const bytes=subject.files.bytes(file);if(!(bytes instanceof Uint8Array)||subject.files.isLink(file)){
return refusal("ignore-file",`${file} is a link or cannot be read, so no line is added to it.`)}const text=new TextDecoder().decode(bytes);const newline=text.includes(
"\r\n")?"\r\n":"\n";const gap=text===""||text==="\uFEFF"||text.endsWith("\n")?"":newline;return{file,start:bytes.length,end:bytes.length,text:gap+lines.map(line=>line+
newline).join("")}}function outputLines(subject,copy2,outputs2){if(subject.ignore.problem!==null)return refusal("ignore-file",subject.ignore.problem);const covered=outputs2.filter(
output=>copy2.copied.covers(output)||copy2.copied.covers(`${output}/x`));for(const output of outputs2){const problem2=refuseReincluded(subject,output);if(problem2)
return problem2}for(const output of covered){const problem2=refuseExisting(subject,output)??refuseUsed(subject,copy2,output);if(problem2)return problem2}return shorten(
subject,covered)}function shorten(subject,outputs2){const trees=outputs2.filter(output=>/(^|\/)node_modules$/.test(output));if(trees.length<2||subject.contextFiles.
some(file=>/(^|\/)node_modules\//.test(file)))return outputs2;return["**/node_modules",...outputs2.filter(output=>!trees.includes(output))]}function refuseReincluded(subject,output){
const exception=subject.ignore.patterns.find(pattern=>{if(!pattern.startsWith("!"))return false;const literal2=pattern.slice(1).replace(/[*?[\\].*$/s,"");return literal2.
startsWith(`${output}/`)||`${output}/`.startsWith(literal2)});if(exception===void 0)return null;return refusal("ignore-reincludes",`${subject.ignore.path} has t\
he exception ${exception}, which may bring files of ${output} into the build.`)}function refuseExisting(subject,output){const{tracked}=subject.files;const inside=subject.
contextFiles.find(file=>isWithin(file,output)&&(tracked===null||tracked.has(inRepository(subject,file))));if(inside===void 0)return null;return refusal("tracked\
-output",`${inside} is part of the repository, and the install writes to ${output}: which of the two should win is not known.`)}function refuseUsed(subject,moved,output){
for(const sibling of subject.siblings){const own=siblingOf(subject,sibling);if(ignorePath(own)!==ignorePath(subject))continue;for(const stage of sibling.stages){
const problem2=refuseStage(own,stage,moved,output);if(problem2)return problem2}}return null}function refuseStage(subject,stage,moved,output){for(const copy2 of contextCopies(
subject,stage)){if(copy2.instruction===moved.instruction)continue;if(!copy2.copied.covers(output)&&!copy2.copied.covers(`${output}/x`))continue;const{startLine}=copy2.
instruction;const where=`${subject.dockerfile.path} line ${startLine}`;if(copy2.sources.some(source=>isWithin(source,output))){return refusal("output-copied",`${where}\
 copies ${output} from the context by name.`)}if(!makesItself(subject,stage,copy2,output)&&!isForeign(subject,stage,output)){const message=`${where} also copies\
 the context and nothing there makes ${output}, so it may rely on the host's.`;return refusal("output-used-elsewhere",message)}}return null}var otherLanguages=/(^|\/)(golang|rust|python|openjdk|eclipse-temurin|amazoncorretto|maven|gradle|php|sdk|aspnet|elixir|erlang|swift)([:@]|$)/;
var nodeTools=/\b(node|nodejs|node_modules|npm|npx|yarn|pnpm|bun|webpack|vite|collectstatic)\b/i;function isForeign({dockerfile},stage,output){if(!/(^|\/)node_modules$/.
test(output)||!otherLanguages.test(stage.base))return false;const own=dockerfile.stages.filter(each=>each===stage||each.baseStage===stage);return!own.some(({instructions})=>instructions.
some(({source})=>nodeTools.test(source)))}function makesItself(subject,stage,copy2,output){const source=copy2.sources.find(each=>each===""||isWithin(output,each))??
"";const place=`${copy2.destination}/${source===""?output:output.slice(source.length+1)}`;const name3=output.replace(/^.*\//,"");const chain=[];for(let each=stage;each!==
null;each=each.baseStage)chain.push(...each.instructions);return chain.some(instruction=>{if(instruction.keyword==="RUN"){return readRun(subject,instruction).commands.
some(({install:install2})=>install2!==null&&makes(install2.manager.name,output))}if(!/^(COPY|ADD)$/.test(instruction.keyword)||contextCopy(subject,instruction)!==
null)return false;const destination=subject.evaluation.resolve(instruction,subject.evaluation.expand(instruction,lastWord(instruction)));const words2=instruction.
value.split(/\s+/);return isWithin(place,destination)&&words2.slice(0,-1).some(word=>word.includes(name3))})}function makes(manager,output){if(manager==="yarn"&&
/(^|\/)\.yarn\//.test(output))return true;return(managers[manager]?.trees??[]).some(tree=>isWithin(`/${output}`.slice(-tree.length),tree))}function planRun(subject,stage,copy2,run,isRepeated=false){const shape2=refuseShape(subject,copy2,run);if(shape2)return shape2;const plans=[];const environment=new Map(
[...bundleSettings(subject,above(stage,run.instruction)),...subject.evaluation.environment(run.instruction)]);const made=[];for(const each of run.commands){for(const{
name:name3,value}of each.command.assignments){if(each.command.words.length===0&&environment.has(name3))environment.set(name3,value)}if(each.command.words[0]==="\
cd")continue;const around=surroundings(subject,run.instruction,copy2.destination,each.directory);const answer=each.install?planCommand(subject,copy2,run.instruction,
each,environment,around,isRepeated):judgeOther(copy2,each,around,environment);if("code"in answer)return answer;if("writes"in answer)made.push(...answer.writes.flatMap(
path=>outputOf(copy2,around,path)));else plans.push(answer)}return{inputs:[...new Set(plans.flatMap(({inputs})=>inputs))],directories:[...new Set(plans.flatMap(
({directories})=>directories))],outputs:[...new Set([...plans.flatMap(({outputs:outputs2})=>outputs2),...made])],absent:[...new Set(plans.flatMap(({absent})=>absent))]}}
function refuseShape(subject,copy2,run){const{startLine,flags}=run.instruction;if(run.opaque!==null){return refusal("complex-run",`The RUN on line ${startLine} \
is more than a plain chain of commands.`)}if(run.commands.some(({command})=>command.nested||/^(\||\|\||&)$/.test(command.operator??""))){return refusal("complex\
-run",`The RUN on line ${startLine} is more than a chain of commands joined by &&.`)}for(const{name:name3,value}of flags){if(name3!=="mount")continue;const target=/(?:^|,)(?:target|dst|destination)=([^,]*)/.
exec(value??"")?.[1]??"/run/secrets";const around=surroundings(subject,run.instruction,copy2.destination,null);const isOwn=/(^|,)type=(cache|secret|ssh|tmpfs)(,|$)/.
test(value??"");if(isOwn&&(!around.isCopied(target)||/type=secret/.test(value??"")))continue;return refusal("mount",`The RUN on line ${startLine} mounts ${target||
"a directory"}, which may hold its inputs.`)}return null}function judgeOther(copy2,{command},around,environment){const resolved2=around.resolve(command);const setting=bundleSetting(
resolved2.words);if(setting){environment.set(...setting);return{writes:[]}}if(resolved2.words[0]==="export"){for(const word of resolved2.words.slice(1))environment.
set(word.replace(/=.*/s,""),word.replace(/^[^=]*=/,""))}const effect=contextFree(resolved2,around);if(effect)return effect;const words2=command.words.slice(0,3).
join(" ");return refusal("fused-run",`The RUN of the install also runs ${words2}, which may need what ${copy2.instruction.keyword} brings; give it a RUN of its \
own first.`)}function planCommand(subject,copy2,instruction,{command,directory,install:install2},environment,around,isRepeated){const line=instruction.startLine;
if(install2===null||directory===null||!isWithin(directory,copy2.destination)){return refusal("other-directory",`The install on line ${line} does not surely run \
where the COPY goes.`)}const known4=install2&&settled2(install2,command,environment);if(known4===null||command.opaque!==null){return refusal("variable-in-comman\
d",`The install on line ${line} depends on variables.`)}if(!redirectsElsewhere(command,around)){return refusal("redirection",`The install on line ${line} reads \
or writes a file by redirection.`)}const own=command.assignments.map(({name:name3,value})=>[name3,value]);const project=projectOf(subject,copy2,instruction,directory,
new Map([...environment,...own]));const plan=planInstall(known4,isRepeated?{...project,gitCopied:false}:project);return plan.refusals[0]??plan}function settled2(install2,command,environment){
const platform=/^(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT)$/;const isPlatformAlone=command.variables.every(name3=>platform.test(name3));if(isPlatformAlone&&!command.
words.some(word=>word.includes("$")))return install2;const isKnown2=command.variables.every(name3=>/^[\w.@:/=-]+$/.test(environment.get(name3)??""));if(!isKnown2)
return null;const words2=command.words.map(word=>word.replace(/\$\{(\w+)\}|\$([A-Za-z_]\w*)/g,(_,braced2,plain2)=>environment.get(braced2??plain2)??""));if(words2.
some(word=>word.includes("$")))return null;return recogniseInstall({words:words2,assignments:new Map})}function projectOf(subject,copy2,instruction,directory,environment){
const[root=""]=copy2.sources;const files=subject.buildFiles.filter(file=>copy2.copied.covers(file));const known4=new Set(files);const{image,platform}=subject.evaluation.
before(instruction);return{root,directory:within(root,directory.slice(copy2.destination.length))??root,files,has:path=>known4.has(path),text(path){const text=known4.
has(path)?subject.files.text(inRepository(subject,path)):null;return typeof text==="string"?text.replace(/^\uFEFF/,""):null},environment,image,platform,gitCopied:root===
""&&subject.context==="."&&!subject.ignore.ignores(".git/HEAD")}}function outputOf(copy2,around,path){const place=around.locate(path);const[root=""]=copy2.sources;
if(place===null||!isWithin(place,copy2.destination)||place===copy2.destination)return[];return[within(root,place.slice(copy2.destination.length))??""]}function bundleSettings(subject,instructions){
return instructions.filter(({keyword,value})=>keyword==="RUN"&&value.includes("bundle")).flatMap(instruction=>readRun(subject,instruction).commands).map(({command})=>bundleSetting(
command.words)).filter(setting=>setting!==null)}function bundleSetting(words2){if(words2[0]!=="bundle"||words2[1]!=="config")return null;const[key,...value]=words2.
slice(2).filter(word=>!/^(set|--local|--global)$/.test(word));if(key===void 0||value.length===0||!/^[a-z][\w.-]*$/.test(key)||key==="unset")return null;const name3=key.
replaceAll(".","__").replaceAll("-","___").toUpperCase();return[`BUNDLE_${name3}`,value.join(" ")]}function isGitIgnored(subject,path){const parts=path.split("/");return parts.some((_,depth)=>{const folder=parts.slice(0,depth).join("/");const rest=parts.slice(
depth).join("/");const text=subject.files.text(folder===""?".gitignore":`${folder}/.gitignore`);if(typeof text!=="string")return false;const names2=[rest,`/${rest}`,
parts.at(-1),`**/${parts.at(-1)}`];return text.split(/\r?\n/).some(line=>names2.includes(line.trim().replace(/\/$/,"")))})}var maxLines=30;var order=[/^(package\.json|composer\.json|Gemfile|go\.mod|requirements[^/]*|pyproject\.toml|Pipfile|mix\.exs|[^/]*\.slnx?)$/,/lock|shrinkwrap|\.sum$|\.\w*proj$/];
function manifestCopies(subject,stage,copy2,last,plan){const problem2=refuseInputs(subject,plan)??refuseRenamed(subject,stage,copy2,last,plan);if(problem2)return problem2;
const provided=providedFiles(subject,stage,copy2,last);const directories=plan.directories.filter(directory=>!plan.directories.some(other=>other!==directory&&isWithin(
directory,other)));const files=plan.inputs.filter(file=>!provided.has(file)&&!directories.some(directory=>isWithin(file,directory)));const groups=new Map;for(const file of files){
const folder=file.includes("/")?file.slice(0,file.lastIndexOf("/")):"";groups.set(folder,[...groups.get(folder)??[],file])}const[root=""]=copy2.sources;const target=folder=>folder===
root?"":folder.slice(root===""?0:root.length+1);const sorted=[...groups].sort(([a],[b])=>a.split("/").length-b.split("/").length||(a<b?-1:1));const lines=[...sorted.
map(([folder,group])=>copyLine(copy2.instruction,group.sort(byCustom),target(folder))),...directories.map(directory=>copyLine(copy2.instruction,[directory],target(
directory)))];const strange=[...files,...directories].find(path=>!/^[\w@%+=:,./-]+$/.test(path));if(strange!==void 0){return refusal("odd-path",`${strange} has \
characters that COPY would read as a pattern.`)}if(lines.length>maxLines){return refusal("many-manifests",`The install reads manifests in ${lines.length} direct\
ories, one COPY line for each.`)}return lines}function byCustom(a,b){const rank2=path=>{const at2=order.findIndex(pattern=>pattern.test(path.replace(/^.*\//,"")));
return at2<0?order.length:at2};return rank2(a)-rank2(b)||(a<b?-1:1)}function copyLine(instruction,sources,folder){const keyword=/^\s*[a-z]/.test(instruction.source)?
"copy":"COPY";const indent=/^[ \t]*/.exec(instruction.source)?.[0]??"";const flags=instruction.flags.map(({name:name3,value})=>`--${name3}${value===null?"":`=${value}`}`);
const base=lastWord(instruction).replace(/^\.?\/?$/,whole=>whole==="/"?"/":"./").replace(/\/*$/,"/");const destination=`${base}${folder===""?"":`${folder}/`}`;return`${indent}${[
keyword,...flags,...sources,destination].join(" ")}`}function providedFiles(subject,stage,copy2,last){const[root=""]=copy2.sources;return new Set(otherCopies(subject,
stage,copy2,last).flatMap(other=>placedFiles(subject,other).filter(({file,path})=>path===placeOf(copy2,root,file)).filter(()=>flagText(other.instruction)===flagText(
copy2.instruction)).map(({file})=>file)))}function placeOf(copy2,root,file){return`${copy2.destination}/${root===""?file:file.slice(root.length+1)}`}function otherCopies(subject,stage,copy2,last){
return contextCopies(subject,stage).filter(other=>other.instruction.index<last.index&&other.instruction!==copy2.instruction&&!other.broad)}function refuseInputs(subject,plan){
for(const path of plan.absent){const full=inRepository(subject,path);if(subject.files.exists(full)&&!subject.ignore.ignores(path)){return refusal("untracked-inp\
ut",`${full} is on this machine but not in git, so a fresh clone cannot copy it by name.`)}if(generated.test(path)&&isGitIgnored(subject,full)){return refusal("\
generated-input",`${full} is ignored by git and may be made just before the build.`)}}const link=plan.inputs.find(path=>subject.files.isLink(inRepository(subject,
path)));return link===void 0?null:refusal("linked-input",`${link} is a symbolic link.`)}var generated=/(^|\/)(\.npmrc|auth\.json|\.yarnrc|\.yarnrc\.yml|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|Gemfile\.lock|composer\.lock|go\.sum|\.env\.yarn)$/;
function refuseRenamed(subject,stage,copy2,last,plan){const[root=""]=copy2.sources;const expected=new Map([...plan.inputs,...plan.absent].map(file=>[placeOf(copy2,
root,file),file]));for(const instruction of stage.instructions){if(instruction.index>=last.index||!/^(COPY|ADD)$/.test(instruction.keyword))continue;const other=contextCopy(
subject,instruction);if(other?.broad)continue;const place=subject.evaluation.resolve(instruction,subject.evaluation.expand(instruction,lastWord(instruction)));const names2=other?
placedFiles(subject,other):(instruction.json??instruction.value.split(/\s+/)).slice(0,-1).flatMap(word=>[place,`${place}/${word.replace(/^.*\//,"")}`].map(path=>({
file:"",path})));const wrong=names2.find(({file,path})=>expected.has(path)&&expected.get(path)!==file);if(wrong){const message=`The ${instruction.keyword} on li\
ne ${instruction.startLine} puts another file where the install reads ${expected.get(wrong.path)}.`;return refusal("input-replaced",message)}}return null}function refuseEdits(subject,edits,move){const{dockerfile,files}=subject;const after=editedText(files,edits,dockerfile.path);const parsed=after!==null&&edits.length>
0?parseDockerfile(dockerfile.path,after):null;const found=parsed?.instructions.map(({source})=>source.trim())??[];const isMeant2=JSON.stringify(found)===JSON.stringify(
intended(subject,move));if(isMeant2&&parsed?.disagreement===null&&parsed.problem===null)return null;return refusal("not-verified",`The lines around the ${move.moved.
keyword} on line ${move.moved.startLine} are written so that it cannot be moved safely.`)}function intended({dockerfile},{moved,as=moved.source,lines,behind,above:above2}){
return dockerfile.instructions.flatMap(instruction=>{const own=instruction===moved?lines:[instruction.source];if(instruction===behind)return[...own,as];return instruction===
above2?[as,...own]:own}).map(source=>source.trim())}function splitCopy(subject,stage,copy2,installs2,isRepeated=false){const problem2=refuseFile(subject,stage)??refuseShape2(copy2)??refuseDestination(subject,copy2);
if(problem2)return problem2;let best=null;let plan={inputs:[],directories:[],outputs:[],absent:[]};let from=copy2.instruction;for(const run of new Set(installs2.
map(install2=>install2.run))){const more=refuseBetween(subject,stage,copy2,from,run.instruction)??planRun(subject,stage,copy2,run,isRepeated);if(isRefusal(more))
return best??more;plan=union(plan,more);const split2=build(subject,stage,copy2,run.instruction,plan);if(isRefusal(split2))return best??split2;best=split2;from=run.
instruction}return best??refusal("no-install","There is no install below the COPY.")}function union(a,b){const both=key=>[...new Set([...a[key],...b[key]])];return{
inputs:both("inputs"),directories:both("directories"),outputs:both("outputs"),absent:both("absent")}}function refuseShape2({instruction,sources,destination}){const unknown=instruction.
flags.find(({name:name3})=>!["chown","chmod","link"].includes(name3));if(unknown)return refusal("copy-flags",`The ${instruction.keyword} has --${unknown.name}, \
which cannot be split.`);const plain2=instruction.flags.every(({value})=>value===null||/^[\w:$.{}+=,-]*$/.test(value));const[source="",...more]=sources;if(more.
length>0||instruction.heredocs.length>0||/[*?[\\]/.test(source)){return refusal("copy-shape",`The ${instruction.keyword} takes several sources or a pattern; onl\
y a directory can be split.`)}if(!plain2||!/^[\w@%+=:,./${}-]+$/.test(lastWord(instruction))||destination===""){return refusal("copy-shape",`The ${instruction.keyword}\
 is written with quotes or escapes that cannot be split.`)}return null}function refuseBetween(subject,stage,copy2,from,install2){const shell=shellOf(subject.dockerfile,
install2);if(shell&&!/(^|\/)(sh|bash|dash|ash)$/.test(shell[0]??"")){return refusal("other-shell",`The install runs in ${shell[0]}, which is not understood.`)}for(const instruction of stage.
instructions){if(instruction.index<=from.index||instruction.index>=install2.index)continue;const problem2=refuseCrossing(subject,copy2,instruction);if(problem2)
return problem2}const{evaluation}=subject;const there=evaluation.resolve(install2,evaluation.expand(install2,lastWord(copy2.instruction)));if(there===copy2.destination||
absolute(subject,copy2)!==null)return null;return refusal("workdir-between",`A WORKDIR between the COPY and the install on line ${install2.startLine} would chan\
ge where the COPY goes.`)}function absolute({evaluation},{instruction,destination}){const written=lastWord(instruction);if(evaluation.byDefault(destination)!==destination||
!/^[\w@%+:,./-]+$/.test(destination))return null;if(instruction.json!==null||!instruction.source.trimEnd().endsWith(written))return null;const at2=instruction.source.
lastIndexOf(written);return`${instruction.source.slice(0,at2)}${destination}/${instruction.source.slice(at2+written.length)}`}function rewritten(subject,copy2,behind){
const{evaluation}=subject;const there=evaluation.resolve(behind,evaluation.expand(behind,lastWord(copy2.instruction)));return there===copy2.destination?copy2.instruction.
source:absolute(subject,copy2)??copy2.instruction.source}function build(subject,stage,copy2,behind,plan){const manifests=manifestCopies(subject,stage,copy2,behind,
plan);if(isRefusal(manifests))return manifests;const lines=outputLines(subject,copy2,plan.outputs);if(isRefusal(lines))return lines;const ignore=lines.length>0?
addIgnoreLines(subject,lines):null;if(ignore&&isRefusal(ignore))return ignore;const as=rewritten(subject,copy2,behind);const edits=moveDown(subject,copy2.instruction,
manifests,behind,as);const unsure=refuseEdits(subject,edits,{moved:copy2.instruction,as,lines:manifests,behind});if(unsure)return unsure;const also=ignore?` ${ignore.
file} leaves out ${lines.join(", ")}.`:"";const first=manifests.length>0?"Copy what the install reads first, then install":"Install first";const description=`${first}\
, then copy the rest.${also}`;const making=refuseMaking(subject,stage,copy2);const mode=making?` ${making.message}`:"";const safety=making?"unsafe":"safe";return{
behind,fix:{safety,description:description+mode,edits:ignore?[ignore,...edits]:edits}}}var needed=refusal("copy-needed","The install may need what the COPY brings.");function lowerCopy(subject,stage,copy2,install2){const{instruction}=install2.run;
const problem2=refuseFile(subject,stage)??refuseShape2(copy2)??refuseDestination(subject,copy2)??refuseBetween(subject,stage,copy2,copy2.instruction,instruction);
if(problem2)return problem2;const makesPlace=stage.instructions.some(({keyword,index})=>keyword==="WORKDIR"&&index>copy2.instruction.index&&index<instruction.index);
if(makesPlace)return needed;const whole=wholeProject(subject,stage,install2,copy2);if(whole===null)return needed;const plan=planRun(subject,stage,whole,install2.
run);if(isRefusal(plan))return plan;const reads=[...plan.inputs,...plan.directories,...plan.absent];const apart2=isElsewhere2(subject,`${copy2.destination}/x`,whole.
destination);if(!apart2&&reads.some(path=>copy2.copied.covers(path)||copy2.copied.covers(`${path}/x`)))return needed;const missing=manifestCopies(subject,stage,
whole,instruction,plan);if(isRefusal(missing)||missing.length>0)return isRefusal(missing)?missing:needed;const lines=apart2?[]:outputLines(subject,copy2,plan.outputs);
if(isRefusal(lines))return lines;const ignore=lines.length>0?addIgnoreLines(subject,lines):null;if(ignore&&isRefusal(ignore))return ignore;const edits=moveDown(
subject,copy2.instruction,[],instruction);const unsure=refuseEdits(subject,edits,{moved:copy2.instruction,lines:[],behind:instruction});if(unsure)return unsure;
const description="Install first, then copy what the install does not read.";return{safety:"safe",description,edits:ignore?[ignore,...edits]:edits}}function wholeProject(subject,stage,{
run,directory,manager,invocation},copy2){if(directory===null)return null;const above2=contextCopies(subject,stage).filter(each=>each.instruction.index<run.instruction.
index);const placed=above2.flatMap(each=>placesOf(subject,each)??[null]);const[name3=""]=manifestNames(manager,invocation);const manifest2=placed.find(each=>each?.
path===`${directory}/${name3}`)?.file;if(manifest2===void 0||!`/${manifest2}`.endsWith(`/${name3}`))return null;const root=manifest2.slice(0,-name3.length).replace(
/\/$/,"");const own=placed.filter(each=>each===null||!isElsewhere2(subject,each.path,directory));const fits=own.every(each=>{if(each===null||!isWithin(each.path,
directory))return false;return each.path===`${directory}/${root===""?each.file:each.file.slice(root.length+1)}`});if(!fits)return null;const files=new Set(own.map(
each=>each?.file));const covers=path=>files.has(path);return{...copy2,sources:[root],destination:directory,copied:{...copy2.copied,covers}}}function isElsewhere2({
evaluation},path,directory){const[place,from]=[evaluation.byDefault(path),evaluation.byDefault(directory)];return place!==null&&from!==null&&isAppDirectory(place)&&
!isWithin(place,from)&&!isWithin(from,place.slice(0,place.lastIndexOf("/"))||"/")}function placesOf(subject,copy2){if(!copy2.copied.certain||copy2.instruction.heredocs.
length>0)return null;if(!copy2.broad)return placedFiles(subject,copy2);const[source="",...more]=copy2.sources;if(more.length>0||/[*?[\\]/.test(source))return null;
return subject.buildFiles.filter(file=>copy2.copied.covers(file)).map(file=>({file,path:`${copy2.destination}/${source===""?file:file.slice(source.length+1)}`}))}function prefetch(subject,stage,copy2,build2,split2){const{run,each,builder}=build2;const problem2=refuseFile(subject,stage);if(problem2)return problem2;const command=builder.
download(each.command.words);if(command===null){const first=each.command.words.slice(0,2).join(" ");const message=`No command downloads all that "${first}" need\
s without reading the source: ${builder.advice}.`;return refusal("no-split",message)}const edits=insertRun(subject,stage,copy2,run,each,command);if(edits===null){
return refusal("complex-run",`The RUN on line ${run.instruction.startLine} is more than a plain chain of commands.`)}const answer=composed(subject,edits,split2);
if(answer===null||isRefusal(answer)){return answer??refusal("not-verified","The download cannot be put above the build.")}const stays=builder.leavesNoMore||isThrownAway(
subject,stage);const more=builder.name==="go-build"?" The compiler still starts cold: a cache mount would keep its work.":"";return{safety:stays?"safe":"unsafe",
description:`Run ${command} first, on what it reads alone, then copy the rest.${more}${stays?"":" The image keeps all that was downloaded."}`,edits:answer.edits}}
function insertRun(subject,stage,copy2,run,each,command){const{instruction}=run;const before=run.commands.slice(0,run.commands.indexOf(each)).map(other=>other.command);
const chained=before.every(({nested,operator})=>!nested&&/^(&&|;)$/.test(operator??"&&"));if(instruction.json!==null||instruction.heredocs.length>0||each.command.
nested||!chained)return null;const alone=before.every(({words:words2})=>/^(cd|set|echo|true|:)$/.test(words2[0]??"")||isCorepack(words2));const text=alone?aloneRun(
subject,run,before,command):`${command} && `;const start=alone?placeFor(subject,stage,copy2,run):each.command.start;if(text===null)return null;const edit={file:subject.
dockerfile.path,start,end:start,text};const after=editedText(subject.files,[edit],subject.dockerfile.path);const parsed=after===null?null:parseDockerfile(subject.
dockerfile.path,after);const isMeant2=parsed?.problem===null&&parsed.disagreement===null&&parsed.instructions.length===subject.dockerfile.instructions.length+(alone?
1:0);return isMeant2?[edit]:null}function isCorepack(words2){return words2[0]==="corepack"&&/^(enable|prepare|install)$/.test(words2[1]??"")}function aloneRun(subject,{
instruction},before,command){const moves=before.map(({words:words2})=>words2).filter(words2=>words2[0]==="cd"||isCorepack(words2));const isPlain4=words2=>words2.
every(word=>/^[\w@%+=:,./-]+$/.test(word));if(moves.some(words2=>words2[0]==="cd"&&words2.length!==2||!isPlain4(words2)))return null;const text=[/^\s*run/.test(
instruction.source)?"run":"RUN",...instruction.flags.filter(({name:name3,value})=>name3==="mount"&&/type=(secret|ssh)/.test(value??"")).map(({name:name3,value})=>`\
--${name3}=${value}`),[...moves.map(words2=>words2.join(" ")),command].join(" && ")].join(" ");return text+newlineOf(subject,instruction.source)}function placeFor(subject,stage,{
instruction},run){const between=stage.instructions.filter(({index})=>index>instruction.index&&index<run.instruction.index);const indifferent3=/^(COPY|ADD|LABEL|EXPOSE|CMD|ENTRYPOINT|HEALTHCHECK|STOPSIGNAL)$/;
const isNear=between.length>0&&between.every(({keyword})=>indifferent3.test(keyword));return isNear&&instruction.source.endsWith("\n")?instruction.end:startOf(subject,
run)}function startOf({dockerfile,files},{instruction}){const bytes=files.bytes(dockerfile.path);if(!(bytes instanceof Uint8Array))return instruction.start;const from=dockerfile.
instructions[instruction.index-1]?.end??instruction.start;const lines=Buffer.from(bytes.subarray(from,instruction.start)).toString("utf8").split(/(?<=\n)/);let comments=0;
while(lines.length>0&&/^[ \t]*#/.test(lines.at(-1)??""))comments+=Buffer.byteLength(lines.pop()??"");return instruction.start-comments}function isThrownAway({dockerfile},stage){
if(dockerfile.stages.at(-1)===stage)return false;const names2=[stage.name,String(stage.index)];return dockerfile.stages.every(other=>{if(other.baseStage===stage)
return false;return other.instructions.every(({keyword,flags,value,json})=>{const from=flags.find(({name:name3})=>name3==="from")?.value?.toLowerCase();const mounts=flags.
some(({name:name3,value:text})=>name3==="mount"&&names2.some(each=>text?.includes(`from=${each}`)));if(mounts)return false;if(!/^(COPY|ADD)$/.test(keyword)||from===
void 0||!names2.includes(from))return true;const sources=(json??value.split(/\s+/)).slice(0,-1);return sources.every(source=>!/^\/?$|^\/?\*|^\/(go|root|usr|usr\/local|home)(\/(pkg|\.cache|go).*)?\/?$/.
test(source))})})}function carriedBy(subject,stage,copy2){return firstInstalls(subject,stage).filter(install2=>install2.firstIndex>copy2.instruction.index&&carries(subject,copy2,
install2))}function mayMeet({sources,destination},directory){const places2=[unknownWorkdir,unknownWorkdir+destination];return places2.includes(directory)&&destination.
startsWith("/")&&sources.includes("")}function belowRoot({sources,destination},directory){if(destination!==unknownWorkdir||!sources.includes("")||!directory.startsWith(
"/"))return null;return directory.slice(1)===""?null:directory.slice(1)}function carries(subject,copy2,install2){const{run,directory,manager,invocation}=install2;
if(copy2.instruction.index>run.instruction.index||directory===null)return false;const unknown=mayMeet(copy2,directory)?"":belowRoot(copy2,directory);if(unknown===
null&&!isWithin(directory,copy2.destination))return false;const inside=unknown??directory.slice(copy2.destination.length);const manifests=manifestNames(manager,
invocation);return copy2.sources.some(source=>{const folder=within(source.replace(/\/?\*+$/,""),inside);const pattern=manager.manifestPattern;if(pattern&&folder!==
null){const prefix=folder===""?"":`${folder}/`;return subject.contextFiles.some(file=>file.startsWith(prefix)&&pattern.test(file)&&copy2.copied.covers(file))}return folder!==
null&&manifests.some(name3=>{const path=within(folder,name3);return path!==null&&subject.contextFiles.includes(path)&&copy2.copied.covers(path)&&!isReplaced(subject,
copy2,install2,path,`${directory}/${name3}`)})})}function isReplaced(subject,{instruction},{run},manifest2,place){const between=subject.dockerfile.instructions.
slice(instruction.index+1,run.instruction.index);return between.some(each=>{const other=contextCopy(subject,each);if(other===null||other.broad||!other.copied.certain)
return false;return placedFiles(subject,other).some(({file,path})=>path===place&&file!==manifest2)})}function mentions({source},name3){return new RegExp(`(?<![A-Za-z0-9_])${name3.replace(/[^\w]/g,"\\$&")}(?![A-Za-z0-9_])`).test(source)}var volatileName=/^((APP|ARG|BUILD|CI|DOCKER|GIT|GITHUB|HEAD|IMAGE|RELEASE|SOURCE|VCS)_?)*(SHA|SHA1|SHORT_SHA|SHA_SHORT|COMMIT|COMMIT_(SHA|HASH|ID|REF|DATE|TIME)|REVISION|GIT_REV|GIT_HASH|VCS_REF|VCS_REVISION|BUILD_(DATE|TIME|TIMESTAMP|NUMBER|NUM|ID|NO|HASH|REF|VERSION)|BUILDDATE|BUILDTIME|RUN_(ID|NUMBER)|JOB_ID|PIPELINE_ID|APP_VERSION|RELEASE_VERSION)$/i;var metadata=new Set(["LABEL","EXPOSE","STOPSIGNAL","HEALTHCHECK","MAINTAINER","CMD","ENTRYPOINT"]);function hoistRun(subject,stage,run,target){const problem2=refuseFile(
subject,stage)??refuseMounts(run);if(problem2)return problem2;const crossed=stage.instructions.filter(({index})=>index>=target.instruction.index&&index<run.instruction.
index);const copies=[];for(const instruction of crossed){const copy2=crossable(subject,run,instruction);if(isRefusal(copy2))return copy2;if(copy2!=="indifferent")
copies.push(copy2)}const unknown=refuseCommands(subject,run,copies);if(unknown)return unknown;const named3=copies.find(({destination})=>programPlace.test(subject.
evaluation.byDefault(destination)??""));const edits=moveUp(subject,run.instruction,target.instruction);const unsure=refuseEdits(subject,edits,{moved:run.instruction,
lines:[],above:target.instruction});if(unsure)return unsure;const description="Install the OS packages above the COPY, which they do not need.";if(named3===void 0)
return{safety:"safe",description,edits};const more=` A package might bring or call a program of the name that goes to ${named3.destination}.`;return{safety:"uns\
afe",description:description+more,edits}}var settings=/(^|\/)(\.yarnrc(\.yml)?|\.gemrc|[^/]*\.gem|bunfig\.toml|\.pnpmfile\.cjs|pnpm-workspace\.yaml)$/;function hoistByName(subject,stage,run,target){
const tools3=new Set(run.commands.map(({command})=>command.words[0]??""));const asksManifest=tools3.has("yarn")||tools3.has("pnpm");const steering3=subject.contextFiles.
find(file=>{const steers=settings.test(file)||asksManifest&&/(^|\/)(package\.json|\.npmrc|\.yarnrc)$/.test(file);return steers&&target.copied.covers(file)&&!isSilent(
subject,file)});if(steering3!==void 0&&[...tools3].some(tool=>/^(yarn|pnpm|bun|gem)$/.test(tool)))return refusal("steered",`${steering3} may say what the RUN on\
 line ${run.instruction.startLine} installs.`);const answer=hoistRun(subject,stage,run,target);const description="Install the tools above the COPY, which they d\
o not need.";return isRefusal(answer)?answer:{...answer,description}}function isSilent(subject,file){if(!file.endsWith("package.json"))return false;const text=subject.
files.text(inRepository(subject,file));return typeof text==="string"&&!text.includes("packageManager")}function hoistOrCut(subject,stage,run,target){const answer=hoistRun(
subject,stage,run,target);if(!isRefusal(answer)||!isFused(answer))return answer;return cutAnd(subject,run,target.destination,"os-packages",own=>{const{stages,instructions}=own.
dockerfile;const[ownStage,above2,half]=[stages[stage.index],instructions[target.instruction.index],instructions[run.instruction.index]];const ownTarget=above2&&
(contextCopy(own,above2)??stageCopy(own,above2));if(!ownStage||!ownTarget||!half)return answer;return hoistRun(own,ownStage,readRun(own,half),ownTarget)})??answer}
function refuseMounts({instruction}){const bad=instruction.flags.find(({name:name3,value})=>name3==="mount"&&!/(^|,)type=(cache|tmpfs)(,|$)/.test(value??""));return bad?
refusal("mount",`The RUN on line ${instruction.startLine} mounts something that may be read.`):null}var looksAround=/^(npm|yarn|pnpm|bun|corepack|pip[\d.]*|python[\d.]*|gem|bundle|composer|go)$/;
var looksAnyhow=/^(yarn|pnpm|bun|python[\d.]*|gem|bundle|composer|go)$/;function crossesDirectory(subject,{commands:commands2},instruction){const{evaluation}=subject;
const path=evaluation.resolve(instruction,evaluation.expand(instruction,instruction.value));const known4=evaluation.byDefault(path);return known4!==null&&isApart(
known4)&&!commands2.some(({command})=>looksAnyhow.test(command.words[0]??""))}var ownVariable=/^(PORT|HOST|NODE_ENV|RAILS_ENV|RACK_ENV|APP_ENV|APP_HOME|APP_DIR|APP_PORT|APP_USER|FLASK_\w+|DJANGO_\w+|PYTHONUNBUFFERED|DATABASE_URL|REDIS_URL|(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT))$/;
function crossesEnvironment({dockerfile},run,instruction){const pairs2=readPairs(instruction.keyword,instruction.value,dockerfile.escape)??[];return pairs2.length>
0&&pairs2.every(({name:name3})=>(ownVariable.test(name3)||volatileName.test(name3))&&!mentions(run.instruction,name3))&&run.commands.every(({command})=>!looksAround.
test(command.words[0]??""))}var shared=/^\/(bin|boot|dev|etc|home|lib\w*|media|mnt|opt|proc|root|run|s?bin|srv|sys|tmp|usr|var)(\/|$)/;function isApart(destination){
if(/^\/tmp(\/|$)/.test(destination)||destination!=="/"&&!shared.test(destination))return true;return isAppDirectory(destination)&&!/^\/(var|srv|usr\/share)\//.test(
destination)}function singleFile(subject,copy2){if(copy2.instruction.keyword!=="COPY"||copy2.broad||!copy2.copied.certain)return null;const[only,...more]=placedFiles(
subject,copy2);const known4=only&&more.length===0?subject.evaluation.byDefault(only.path):null;return known4===null?null:known4.replace(/^\/+/,"/")}var programPlace=/^\/(usr\/(local\/)?)?s?bin(\/[^/]+)?$/;
function isProgram({instruction},destination){const words2=instruction.json??instruction.value.split(/\s+/);const[source="",...more]=words2.slice(0,-1);if(more.
length>0||!programPlace.test(destination)||!/\/[\w.-]+$/.test(source))return false;const name3=source.slice(source.lastIndexOf("/"));return destination.endsWith(
name3)||/\/$/.test(lastWord(instruction))}function crossable(subject,run,instruction){if(metadata.has(instruction.keyword))return"indifferent";if(instruction.keyword===
"WORKDIR"&&crossesDirectory(subject,run,instruction))return"indifferent";if(/^(ENV|ARG)$/.test(instruction.keyword)&&crossesEnvironment(subject,run,instruction))
return"indifferent";const{keyword,startLine}=instruction;const copied=contextCopy(subject,instruction);const copy2=copied??stageCopy(subject,instruction);if(copy2===
null||instruction.heredocs.length>0){return refusal("instruction-between",`The ${keyword} on line ${startLine} may matter to the packages below it.`)}const destination=subject.
evaluation.byDefault(copy2.destination);const apart2=destination!==null&&isApart(destination);if(apart2&&(copied?.broad||!shared.test(destination)))return copy2;
if(apart2&&/(\/|^\.)$/.test(lastWord(instruction)))return copy2;if(apart2&&subject.evaluation.before(instruction).workdirMade)return copy2;const file=copied&&singleFile(
subject,copied);if(file&&isApart(file))return{instruction,destination:file};if(destination!==null&&copied?.broad!==true&&isProgram(copy2,destination))return copy2;
return refusal("destination-is-system",`The ${keyword} on line ${startLine} writes to ${destination??"an unknown place"}, which the packages may look at.`)}function refuseCommands(subject,run,copies){
const{startLine}=run.instruction;const odd2=run.commands.some(({command})=>command.nested||/^(\||\|\||&)$/.test(command.operator??"")||command.words[0]==="cd");
if(run.opaque!==null||odd2){return refusal("complex-run",`The RUN on line ${startLine} is more than a plain chain of commands.`)}if(refreshesAlone(run.commands.
map(({command})=>command))){const message=`The RUN on line ${startLine} fetches package lists alone, which would go stale in the cache; join it with the install\
.`;return refusal("update-alone",message)}for(const{command,directory}of run.commands){for(const{destination}of copies){const around=surroundings(subject,run.instruction,
destination,directory);const effect=contextFree(around.resolve(command),{...around,isMade:()=>false});if(effect!==null&&effect.writes.length===0)continue;const words2=command.
words.slice(0,3).join(" ");return refusal("fused-run",`The RUN on line ${startLine} also runs ${words2}, which may need what was copied; give the packages a RUN\
 of their own.`)}}return null}function toolsByName(subject,rule,stage,copy2){for(const instruction of stage.instructions){if(instruction.keyword!=="RUN"||instruction.index<copy2.instruction.
index)continue;const run=readRun(subject,instruction);if(!installsByName(run))continue;const fix=hoistByName(subject,stage,run,copy2);if(isRefusal(fix))continue;
const each=run.commands.find(({command:command2})=>isInstallByName(command2.words))??run.commands[0];const command=each?.command.words.join(" ").slice(0,60)??"";
const message=`"${command}" stands below "${shown2(copy2.instruction)}" (line ${copy2.instruction.startLine}), which it does not read, so every edit there insta\
lls it again: move it above.`;const before=missRate(subject.history,touchesAbove(subject,stage,instruction));const after=missRate(subject.history,touchesAbove(subject,
stage,copy2.instruction));const cost=costOf(subject.history,before,after,typicalSeconds["by-name"]??0);return[report(subject,rule,{at:instruction,message,answer:fix,
cost})]}return[]}var broadCopyBeforeInstall={id:"broad-copy-before-install",severity:"warning",summary:"The whole source is copied before the dependencies are installed.",docs:"\
docs/rules/broad-copy-before-install.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage(subject,stage))};function checkStage(subject,stage){
const broad=contextCopies(subject,stage).filter(copy2=>copy2.broad);if(broad.length===0)return[];const installs2=firstInstalls(subject,stage);const[top]=broad;const byName=top?
toolsByName(subject,broadCopyBeforeInstall,stage,top):[];const ofProject2=broad.flatMap(copy2=>{const carried=carriedBy(subject,stage,copy2);const[first]=carried;
if(first!==void 0)return[finding(subject,stage,copy2,carried,first)];const build2=firstBuild(subject,stage,copy2);if(build2!==null)return[buildFinding(subject,stage,
copy2,build2)];return beside2(subject,stage,copy2,installs2)});return[...ofProject2,...byName]}function beside2(subject,stage,copy2,installs2){const first=installs2.
find(({firstIndex})=>firstIndex>copy2.instruction.index);if(first===void 0||first.run.instruction.index!==first.firstIndex)return[];const fix=lowerOrCut(subject,
stage,copy2,first);if(isRefusal(fix)&&!(isFused(fix)&&isApart2(subject,copy2,first)))return[];const command=first.command.words.join(" ").slice(0,60);const message=`\
"${shown2(copy2.instruction)}" stands above "${command}" (line ${first.run.instruction.startLine}), which does not read it, so every edit there installs again: \
move it below.`;return[report2(subject,stage,copy2,[first],first,message,fix)]}function lowerOrCut(subject,stage,copy2,first){const answer=lowerCopy(subject,stage,
copy2,first);if(!isRefusal(answer)||!isFused(answer))return answer;return cutAnd(subject,first.run,copy2.destination,"install",own=>{const same2=sameCopy(own,stage,
copy2);const isFirst=({run})=>run.instruction.index===first.run.instruction.index;const install2=same2&&firstInstalls(own,same2[0]).find(isFirst);return install2?
lowerCopy(own,...same2,install2):answer})??answer}function sameCopy(own,stage,copy2){const ownStage=own.dockerfile.stages[stage.index];const ownCopy=contextCopy(
own,own.dockerfile.instructions[copy2.instruction.index]??copy2.instruction);return ownStage&&ownCopy?[ownStage,ownCopy]:null}function isApart2({evaluation},copy2,{
directory}){const[from,to]=[copy2.destination,directory].map(path=>path&&evaluation.byDefault(path));return!!from&&!!to&&isAppDirectory(from)&&!isWithin(from,to)&&
!isWithin(to,from)&&to!=="/"}function buildFinding(subject,stage,copy2,build2){const{builder,run,each}=build2;const answer=prefetch(subject,stage,copy2,build2,own=>{
const same2=sameCopy(own,stage,copy2);const installs2=same2?carriedBy(own,...same2):[];return same2===null||installs2.length===0?refusal("install-unknown",`What\
 ${builder.name} downloads is not known here.`):splitOrCut(own,...same2,installs2)});const command=each.command.words.join(" ").slice(0,60);const before=missRate(
subject.history,touchesAbove(subject,stage,run.instruction));const above2=touchesAbove(subject,stage,copy2.instruction);const isManifest=path=>[...builder.manifests,
...builder.locks].some(name3=>path===name3||path.endsWith(`/${name3}`))||builder.manifestPattern?.test(path)===true;return{rule:broadCopyBeforeInstall.id,severity:broadCopyBeforeInstall.
severity,message:`"${shown2(copy2.instruction)}" stands above "${command}" (line ${run.instruction.startLine}), which downloads the dependencies by itself, so e\
very edit downloads them again: ${builder.advice}.`,file:subject.dockerfile.path,range:rangeOf(copy2.instruction),fix:isRefusal(answer)?null:answer,refused:isRefusal(
answer)?answer:null,cost:costOf(subject.history,before,before===null?null:missRate(subject.history,path=>isManifest(path)||above2(path)),typicalSeconds[builder.
name]??0)}}function finding(subject,stage,copy2,installs2,first){const answer=splitOrCut(subject,stage,copy2,installs2);const command=first.command.words.join("\
 ").slice(0,60);const manifests=manifestNames(first.manager,first.invocation).join(" and ");const names2=first.manager.locks.length>0?`${manifests} and the lock\
 file`:manifests;const message=`"${shown2(copy2.instruction)}" stands above "${command}" (line ${first.run.instruction.startLine}), so every edit of the source \
installs again: copy ${names2} first, install, then copy the rest.`;return report2(subject,stage,copy2,installs2,first,message,answer)}function splitOrCut(subject,stage,copy2,installs2){
const split2=splitCopy(subject,stage,copy2,installs2);if(!isRefusal(split2))return split2.fix;const[first]=installs2;if(first===void 0)return split2;if(prefetchable.
test(split2.code))return prefetchFirst(subject,stage,copy2,first)??split2;if(!isFused(split2))return split2;return cutAnd(subject,first.run,copy2.destination,"i\
nstall",own=>{const same2=sameCopy(own,stage,copy2);if(same2===null)return split2;const again=splitCopy(own,...same2,carriedBy(own,...same2));return isRefusal(again)?
again:again.fix})??split2}function prefetchFirst(subject,stage,copy2,first){const builder=prefetchOf(first,first.command.words);const each=first.run.commands.find(
({command})=>command===first.command);if(builder===null||each===void 0||hasPackageScripts(subject))return null;const answer=prefetch(subject,stage,copy2,{run:first.
run,each,builder},own=>{const same2=sameCopy(own,stage,copy2);const[smaller2]=same2?carriedBy(own,...same2):[];if(!same2||!smaller2)return refusal("install-unkn\
own","The download is not known here.");const split2=splitCopy(own,...same2,[smaller2],true);return isRefusal(split2)?split2:split2.fix});return isRefusal(answer)?
null:answer}function hasPackageScripts(subject){return subject.contextFiles.some(file=>/(^|\/)composer\.json$/.test(file)&&/"(pre|post)-package-/.test(String(subject.
files.text(inRepository(subject,file)))))}function report2(subject,stage,copy2,installs2,first,message,answer){const before=missRate(subject.history,touchesAbove(
subject,stage,first.run.instruction));return{rule:broadCopyBeforeInstall.id,severity:broadCopyBeforeInstall.severity,message,file:subject.dockerfile.path,range:rangeOf(
copy2.instruction),fix:isRefusal(answer)?null:answer,refused:isRefusal(answer)?answer:null,cost:costOf(subject.history,before,before===null?null:missAfter(subject,
stage,first,copy2),[...new Set(installs2.map(({manager})=>manager.name))].reduce((sum,name3)=>sum+(typicalSeconds[name3]??0),0))}}function missAfter(subject,stage,{
manager,invocation,directory},copy2){const[source=""]=copy2.sources;const folder=within(source,(directory??"").slice(copy2.destination.length))??source;const paths=new Set(
[...manifestNames(manager,invocation),...manager.locks].map(name3=>inRepository(subject,within(folder,name3)??name3)));const above2=touchesAbove(subject,stage,copy2.
instruction);const named3=manager.manifestPattern;return missRate(subject.history,path=>paths.has(path)||named3?.test(path)===true||above2(path))}var ofImage=new Set([...["CMD","ENTRYPOINT","EXPOSE","HEALTHCHECK","LABEL","MAINTAINER","STOPSIGNAL","VOLUME"]]);var ofBoth=new Set(["ARG","ENV","SHELL","USER",
"WORKDIR"]);function extractStage(subject,stage,extraction){const{dockerfile,files}=subject;const problem2=refuseFile(subject,stage);if(problem2)return problem2;
const[from,...rest]=stage.instructions;if(from===void 0||dockerfile.stages.length>1){return refusal("several-stages","The file has stages already: copy from one\
 of them what the image needs.")}const last=rest.findLast(({keyword})=>!ofImage.has(keyword)&&!ofBoth.has(keyword));if(last===void 0)return refusal("nothing-bui\
lt","The stage builds nothing that could be copied.");const{path}=dockerfile;const moved=rest.filter(({keyword})=>ofImage.has(keyword));const edits=[{file:path,
start:from.start,end:from.end,text:`${heading(from,stage)}
`},...moved.map(each=>({file:path,start:startOf2(stage,each),end:each.end,text:""}))];const end=dockerfile.instructions.at(-1)?.end??from.end;const text=imageStage(
subject,stage,extraction,last);const newline=moved.at(-1)?.end===end||subject.dockerfile.text.endsWith("\n")?"":"\n";edits.push({file:path,start:end,end,text:`${newline}\

${text}`});const after=editedText(files,edits,path);const parsed=after===null?null:parseDockerfile(path,after);if(parsed?.problem===null&&parsed.disagreement===
null&&parsed.stages.length===2){return{safety:"unsafe",description:extraction.description,edits}}return refusal("not-verified",`${path} is written so that no st\
age can be added safely.`)}function startOf2({instructions},instruction){return instructions[instructions.indexOf(instruction)-1]?.end??instruction.start}var name2="\
build";function heading(from,stage){const line=from.source.trim();return stage.name===null?`${line} AS ${name2}`:line.replace(/(\s)\S+$/,`$1${stage.name}-${name2}`)}
function imageStage({dockerfile},stage,{base,outputs:outputs2,repeated:repeated2},last){const own=stage.name===null?name2:`${stage.name}-${name2}`;const text=Buffer.
from(dockerfile.text);const bom=dockerfile.instructions.length>0?byteShift(dockerfile.instructions,text):0;const lines=stage.instructions.slice(1).flatMap(each=>{
const copies=each===last?outputs2.map(path=>`COPY --from=${own} ${path} ${path}`):[];if(ofImage.has(each.keyword)){return[text.subarray(startOf2(stage,each)-bom,
each.end-bom).toString().trim(),...copies]}const kept2=ofBoth.has(each.keyword)||repeated2.includes(each);return kept2?[each.source.trim(),...copies]:copies});const from=stage.
name===null?base:`${base} AS ${stage.name}`;return`${[`FROM ${from}`,...lines].join("\n")}
`}function byteShift([first],text){return first&&!text.subarray(first.start).toString().startsWith(first.source)?3:0}var buildToolsInImage={id:"build-tools-in-image",severity:"note",summary:"Compilers that only the build needs stay in the image.",docs:"docs/rules/build-tools-i\
n-image.md",check(subject){const stage=subject.dockerfile.stages.at(-1);return stage?[...installedTools(subject,stage),...goImage(subject,stage)]:[]}};var tools2=/^(build-essential|build-base|alpine-sdk|gcc|g\+\+|make|cmake|musl-dev|libc6?-dev|linux-headers|python3?-dev|pkg-config|pkgconf|autoconf|automake|libtool|ninja(-build)?|meson|gfortran|nasm|yasm)([=<>~].*)?$/;
var gypTools=/^python[23]?(-minimal)?([=<>~].*)?$/;function installedTools(subject,stage){const runs2=stage.instructions.filter(({keyword})=>keyword==="RUN").map(
instruction2=>readRun(subject,instruction2));const managers2=new Set(runs2.flatMap(({commands:commands2})=>commands2.map(({install:install2})=>install2?.manager.
ecosystem)));const isNode=managers2.has("node");const isTool=name3=>tools2.test(name3)||isNode&&gypTools.test(name3);const packages=runs2.map(run=>({run,names:packagesOf(
run)})).filter(({names:names2})=>names2.length>0);const first=packages.find(({run,names:names2})=>names2.some(name3=>tools2.test(name3))&&!takesBack(run));if(first===
void 0||!runs2.some(({commands:commands2,instruction:instruction2})=>instruction2.index>=first.run.instruction.index&&commands2.some(({install:install2})=>install2!==
null&&install2.manager.name!=="dotnet")))return[];const{instruction}=first.run;const message=`"${shown2(instruction)}" is for the build, but stays in the image \
with all that it brings: build in a stage of its own and copy the result.`;return[report(subject,buildToolsInImage,{at:instruction,message,answer:apart(subject,
stage,runs2,packages,isTool)})]}function packagesOf({commands:commands2}){return commands2.flatMap(({command:{words:words2}})=>packageAction(words2)==="install"?
words2.slice(1).filter(word=>!word.startsWith("-")&&!/^(install|add|upgrade|dist-upgrade|in|groupinstall)$/.test(word)):[])}function takesBack({commands:commands2}){
return commands2.some(({command:{words:words2}})=>packageAction(words2)==="other"&&words2.some(word=>/^(del|purge|remove|erase)$/.test(word)))}function apart(subject,stage,runs2,packages,isTool){
const mixed=packages.find(({names:names2})=>names2.some(isTool)!==names2.every(isTool));if(mixed){const kept2=mixed.names.filter(name3=>!isTool(name3)).join(", ");
return refusal("mixed-packages",`Line ${mixed.run.instruction.startLine} also installs ${kept2.slice(0,80)}, which the program may need: give the tools a RUN of\
 their own.`)}const outputs2=new Set;for(const run of runs2){const problem2=addOutputs3(subject,run,packages.some(each=>each.run===run),outputs2);if(problem2)return problem2}
const copied=stage.instructions.filter(({keyword})=>keyword==="COPY"||keyword==="ADD");const{evaluation}=subject;for(const instruction of copied){const words2=instruction.
json??instruction.value.split(/\s+/);const place=evaluation.resolve(instruction,evaluation.expand(instruction,words2.at(-1)??""));if(![...outputs2].some(path=>place===
path||place.startsWith(`${path}/`))){return refusal("copied-elsewhere",`Line ${instruction.startLine} copies to ${place.slice(0,60)}, which is apart from the pr\
ogram.`)}}return extractStage(subject,stage,{base:baseOf(stage),outputs:[...outputs2],repeated:packages.filter(({names:names2})=>!names2.some(isTool)).map(({run})=>run.
instruction),description:`Build in a stage of its own; the image takes ${[...outputs2].join(" and ")} from it. What the program reads elsewhere stays behind.`})}
function addOutputs3(subject,run,isPackages,outputs2){const{startLine}=run.instruction;const workdir=subject.evaluation.before(run.instruction).workdir;for(const{
command,install:install2}of run.commands){const words2=command.words.join(" ");if(isPackages||/^(cd|echo|true|set|:)\b/.test(words2)||words2==="")continue;const isScript=/^(npm|yarn|pnpm|bun) (run |build)|^(npx|node) |^npm (prune|cache)/.
test(words2);const isPip=install2?.manager.name==="pip"||/^pip3? install/.test(words2);const isLocal2=install2?.manager.ecosystem==="node"||install2?.manager.name===
"composer";const isGlobal=/(^| )(-g|--global|global)( |$)/.test(words2);if(isPip)outputs2.add("/usr/local");else if(!isLocal2&&!isScript||isGlobal){return refusal(
"other-command",`What "${words2.slice(0,60)}" on line ${startLine} leaves behind is not known.`)}if(!workdir.startsWith("/")||workdir==="/"){return refusal("no-\
workdir",`No WORKDIR stands above line ${startLine}, so what the program is made of is not known.`)}outputs2.add(workdir)}return null}function baseOf({instructions,
base}){const flags=(instructions[0]?.flags??[]).map(({name:name3,value})=>`--${name3}=${value} `);return`${flags.join("")}${base}`}function goImage(subject,stage){
const tag=/^(?:[\w.:-]+\/)*golang(?::([\w.-]+))?$/.exec(stage.base)?.[1]??(/(?:^|\/)golang$/.test(stage.base)?"":null);if(tag===null)return[];const build2=stage.
instructions.findLast(({keyword,value})=>keyword==="RUN"&&/\bgo build\b/.test(value));const start=stage.instructions.findLast(({keyword})=>keyword==="ENTRYPOINT")??
stage.instructions.findLast(({keyword})=>keyword==="CMD");const program=build2&&programOf(subject,build2);const called=start?.json?.[0];if(!build2||!program||called===
void 0||called!==program&&!isOnPath(called,program))return[];const message=`"${shown2(build2)}" leaves one program, but the image keeps the Go toolchain and the\
 source: copy the program into a small image.`;return[report(subject,buildToolsInImage,{at:build2,message,answer:goApart(subject,stage,build2,program,tag)})]}function programOf(subject,instruction){
const command=readRun(subject,instruction).commands.findLast(({command:{words:words3}})=>words3[0]==="go"&&words3[1]==="build");const words2=command?.command.words??
[];const at2=words2.indexOf("-o");const named3=at2<0?words2.find(word=>word.startsWith("-o="))?.slice(3):words2[at2+1];if(named3===void 0||named3.includes("$"))
return null;const place=subject.evaluation.resolve(instruction,named3);return place.startsWith("/")&&!named3.endsWith("/")?place:null}function isOnPath(called,program){
return["/usr/local/bin/","/usr/bin/","/bin/"].some(folder=>folder+called===program)||called===`./${program.slice(program.lastIndexOf("/")+1)}`}function goApart(subject,stage,build2,program,tag){
const environment=subject.evaluation.environment(build2);const alpine=/alpine(3\.\d+)?$/.exec(tag);const plain2=/\bCGO_ENABLED=0\b/.test(build2.value)||subject.
evaluation.byDefault(environment.get("CGO_ENABLED")??"")==="0";if(!plain2&&!alpine){return refusal("cgo","The program may be linked with libraries of the Go ima\
ge: set CGO_ENABLED=0, or choose the image it shall run in.")}const release=/(bullseye|bookworm|trixie)/.exec(tag)?.[1]??"stable";const base=alpine?`alpine:${alpine[1]??
"3"}`:`debian:${release}-slim`;return extractStage(subject,stage,{base,outputs:["/etc/ssl/certs/ca-certificates.crt",program],repeated:[],description:`Build in \
a stage of its own; the image is ${base} with ${program} and the certificates. What the program reads elsewhere, such as templates or time zones, stays behind.`})}var chownAfterCopy={id:"chown-after-copy",severity:"warning",summary:"A recursive chown or chmod below a COPY puts every copied file into the image twice.",docs:"\
docs/rules/chown-after-copy.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage2(subject,stage))};function checkStage2(subject,stage){const copies=contextCopies(
subject,stage).filter(copy2=>copy2.broad);return stage.instructions.flatMap(instruction=>{if(instruction.keyword!=="RUN")return[];const run=readRun(subject,instruction);
for(const{command,directory}of run.commands){const change=recursive(command.words);if(change===null||command.nested)continue;const places2=change.paths.map(path=>subject.
evaluation.resolve(instruction,path.startsWith("/")?path:`${directory}/${path}`));const copy2=copies.findLast(({destination,instruction:{index}})=>index<instruction.
index&&places2.some(place=>isWithin(destination,place)));const own=copy2?.instruction.flags.find(({name:name3})=>name3===change.tool)?.value;if(copy2===void 0||
own!==void 0||directory===null)continue;return[report(subject,chownAfterCopy,{at:instruction,message:`"${command.words.join(" ").slice(0,60)}" writes all that l\
ine ${copy2.instruction.startLine} copied into the image again: give the COPY --${change.tool}=${change.value} instead.`,answer:moveToCopy(subject,stage,run,copy2,
change)})]}return[]})}function recursive(words2){const[tool,...rest]=words2;if(tool!=="chown"&&tool!=="chmod")return null;const options2=rest.filter(word=>word.
startsWith("-"));const[value="",...paths]=rest.filter(word=>!word.startsWith("-"));const isAll=options2.some(word=>/^-\w*R|^--recursive$/.test(word));const isPlain4=tool===
"chown"?/^[\w.-]+([:.][\w.-]*)?$/.test(value):/^[0-7]{3,4}$/.test(value);return isAll&&isPlain4&&paths.length>0&&!paths.some(path=>/[$*?~]/.test(path))?{tool,value,
paths}:null}function moveToCopy(subject,stage,run,copy2,{tool,value,paths}){const alone=run.commands.length===1&&run.instruction.flags.length===0&&paths.length===
1;const made=stage.instructions.some(({keyword,index,value:text})=>keyword==="RUN"&&index>copy2.instruction.index&&index<run.instruction.index&&/useradd|adduser|groupadd|addgroup/.
test(text));const between=stage.instructions.some(({keyword,index})=>/^(RUN|COPY|ADD)$/.test(keyword)&&index>copy2.instruction.index&&index<run.instruction.index);
const[path=""]=paths;const{directory}=run.commands[0]??{};const place=subject.evaluation.resolve(run.instruction,path.startsWith("/")?path:`${directory}/${path}`);
const others2=stage.instructions.some(each=>each.index<run.instruction.index&&each!==copy2.instruction&&/^(COPY|ADD|RUN)$/.test(each.keyword)&&each.source.includes(
place));if(place!==copy2.destination||others2){return refusal("not-alone","Other files lie in the same place, and their owner would no longer change.")}if(!alone||
made||between||tool==="chmod"){return refusal("not-alone","The files have other owners or modes in between, or the RUN does more than this.")}const{source}=copy2.
instruction;const at2=/^[ \t]*(COPY|ADD)/i.exec(source)?.[0].length??0;const end=run.instruction.source.length;return replaceIn(subject,stage,[{at:copy2.instruction,
start:at2,end:at2,text:` --chown=${value}`},{at:run.instruction,start:0,end,text:""}],{safety:"unsafe",description:"Give the files their owner while they are co\
pied; the directory itself keeps its own."},1)}var volatileShare=.02;var osPackagesAfterCopy={id:"os-packages-after-copy",severity:"warning",summary:"OS packages are installed below a COPY whose files change\
.",docs:"docs/rules/os-packages-after-copy.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage3(subject,stage))};function checkStage3(subject,stage){
const first=firstVolatile(subject,stage);if(first===null)return[];const runs2=stage.instructions.filter(({keyword,index})=>keyword==="RUN"&&index>first.instruction.
index).map(instruction=>readRun(subject,instruction)).filter(run=>installsOsPackages(run)&&!preparesFrom(run,first));const answers=runs2.map(run=>({run,answer:hoistOrCut(
subject,stage,run,first)}));const chosen=answers.find(({answer})=>!isRefusal(answer))??answers[0];return chosen===void 0?[]:[finding2(subject,stage,chosen.run,first,
chosen.answer,runs2.length)]}function firstVolatile(subject,stage){for(const instruction of stage.instructions){const copy2=contextCopy(subject,instruction);if(copy2!==
null&&isVolatile(subject,copy2))return copy2;const built=stageCopy(subject,instruction);if(built?.source&&isRebuilt(subject,stage,built,built.source))return built}
return null}function isRebuilt(subject,stage,{instruction},source){const seen=new Set;const changes=of=>{if(!of||seen.has(of))return false;seen.add(of);return contextCopies(
subject,of).some(copy2=>isVolatile(subject,copy2))||changes(of.baseStage)||of.instructions.some(own=>changes(stageCopy(subject,own)?.source))};const rate2=missRate(
subject.history,touchesAbove(subject,stage,instruction,true));return changes(source)&&(rate2??1)>=volatileShare}function isVolatile(subject,copy2){if(!copy2.copied.
certain)return false;if(copy2.broad)return true;const files=new Set(subject.contextFiles.filter(file=>copy2.copied.covers(file)).map(file=>inRepository(subject,
file)));return(missRate(subject.history,path=>files.has(path))??0)>=volatileShare}function installsOsPackages({commands:commands2}){return commands2.some(({command:{
words:words2}})=>packageAction(words2)==="install")&&commands2.every(({install:install2})=>install2===null)}var looksOn=/^(cd|ls|chown|chgrp|chmod|mkdir|echo)$/;
function preparesFrom({commands:commands2},{destination}){const install2=commands2.findIndex(({command:{words:words2}})=>packageAction(words2)==="install");const place=new RegExp(
`(^|=)${destination.replace(/[^\w/]/g,"\\$&")}(/|$)`);return destination!=="/"&&commands2.slice(0,install2).some(({command:{words:words2}})=>!looksOn.test(words2[0]??
"")&&words2.some(word=>place.test(word)))}function finding2(subject,stage,run,first,answer,count){const{instruction}=run;const built=stageCopy(subject,first.instruction)!==
null;const what=built?"that stage builds something new":"those files change";const others2=count>1?` (and ${count-1} more like it)`:"";return{rule:osPackagesAfterCopy.
id,severity:osPackagesAfterCopy.severity,message:`"${shown2(instruction)}"${others2} stands below "${shown2(first.instruction)}" (line ${first.instruction.startLine}\
), so packages are installed again whenever ${what}: move it above.`,file:subject.dockerfile.path,range:rangeOf(instruction),fix:isRefusal(answer)?null:answer,refused:isRefusal(
answer)?answer:null,cost:costOf(subject.history,missRate(subject.history,touchesAbove(subject,stage,instruction)),missRate(subject.history,touchesAbove(subject,
stage,first.instruction)),count*(typicalSeconds["os-packages"]??0))}}var fusedInstall={id:"fused-install",severity:"warning",summary:"One RUN below a COPY installs OS packages together with the project's dependencies.",docs:"docs\
/rules/fused-install.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage4(subject,stage))};function checkStage4(subject,stage){const first=contextCopies(
subject,stage).find(copy2=>isVolatile(subject,copy2));if(first===void 0)return[];for(const instruction of stage.instructions){if(instruction.keyword!=="RUN"||instruction.
index<first.instruction.index)continue;const run=readRun(subject,instruction);if(!isFusion(run))continue;const fix=hoistOrCut(subject,stage,run,first);if(isRefusal(
fix))continue;const dependencies2=run.commands.find(({install:install2})=>install2!==null)?.command.words.join(" ");return[{rule:fusedInstall.id,severity:fusedInstall.
severity,message:`One RUN installs OS packages and runs "${dependencies2?.slice(0,60)}", so they are installed again whenever a file changes that was copied abo\
ve: give the packages a RUN of their own above the COPY on line ${first.instruction.startLine}.`,file:subject.dockerfile.path,range:rangeOf(instruction),fix,refused:null,
cost:costOf(subject.history,missRate(subject.history,touchesAbove(subject,stage,instruction)),missRate(subject.history,touchesAbove(subject,stage,first.instruction)),
typicalSeconds["os-packages"]??0)}]}return[]}function isFusion({commands:commands2}){return commands2.some(({install:install2})=>install2!==null)&&commands2.some(
({command})=>packageAction(command.words)==="install")}var gitInBuild={id:"git-in-build",severity:"warning",summary:"A RUN reads the repository's git metadata, so each commit renews everything below the COPY.",docs:"\
docs/rules/git-in-build.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage5(subject,stage))};var asks=/^(rev-parse|describe|log|rev-list|show|name-rev|shortlog|symbolic-ref)$/;
function checkStage5(subject,stage){const broad=contextCopies(subject,stage).find(copy2=>copy2.broad&&copy2.copied.covers(".git/HEAD"));if(broad===void 0)return[];
for(const instruction of stage.instructions){if(instruction.keyword!=="RUN"||instruction.index<broad.instruction.index)continue;const{commands:commands2}=readRun(
subject,instruction);if(commands2.some(({command})=>/\bgit (clone|init|-C)\b/.test(command.words.join(" "))))return[];const found=commands2.find(({command:{words:words2},
directory})=>words2[0]==="git"&&asks.test(words2[1]??"")&&(directory===null||isWithin(directory,broad.destination)));if(found===void 0)continue;return[report(subject,
gitInBuild,{at:instruction,message:`"${found.command.words.join(" ").slice(0,60)}" needs .git in the build, so each commit renews line ${broad.instruction.startLine}\
 and all below: hand the value over as a build argument, declared last.`,cost:costOf(subject.history,1,null,typicalSeconds.other??0,.1)})]}return[]}var caches={npm:{tool:"npm",variables:[["npm_config_cache",""],["NPM_CONFIG_CACHE",""]],home:[".npm"]},bun:{tool:"bun",variables:[["BUN_INSTALL_CACHE_DIR",""]],
home:[".bun/install/cache"]},pip:{tool:"pip",variables:[["PIP_CACHE_DIR",""]],home:[".cache/pip"]},poetry:{tool:"poetry",variables:[["POETRY_CACHE_DIR",""]],home:[
".cache/pypoetry"]},uv:{tool:"uv",variables:[["UV_CACHE_DIR",""]],home:[".cache/uv"]},pdm:{tool:"pdm",variables:[["PDM_CACHE_DIR",""]],home:[".cache/pdm"]},go:{
tool:"go",variables:[["GOMODCACHE",""],["GOPATH","/pkg/mod"]],home:["go/pkg/mod"],images:[[/^golang$/,["/go/pkg/mod"]]],needed:true},"go-build":{tool:"go",variables:[
["GOCACHE",""]],home:[".cache/go-build"]},cargo:{tool:"cargo",variables:[],home:[".cargo/registry",".cargo/git"],images:[[/^rust$/,["/usr/local/cargo/registry",
"/usr/local/cargo/git"]]],needed:true},maven:{tool:"Maven",variables:[],home:[".m2/repository"],locked:true,needed:true},gradle:{tool:"Gradle",variables:[["GRAD\
LE_USER_HOME",""]],home:[".gradle"],images:[[/^gradle$/,["/home/gradle/.gradle"]]],locked:true,needed:true},dotnet:{tool:"NuGet",variables:[["NUGET_PACKAGES",""]],
home:[".nuget/packages"],needed:true}};var users2=[[/^node$/,"node","/home/node",1e3],[/^bun$/,"bun","/home/bun",1e3],[/^gradle$/,"gradle","/home/gradle",1e3]];
function cacheOf(subject,instruction,name3){const known4=caches[name3];if(known4===void 0)return null;const{user,image}=subject.evaluation.before(instruction);const account=accountOf(
subject,user,image);const environment=subject.evaluation.environment(instruction);const set=known4.variables.find(([variable2])=>environment.has(variable2));const own=(user===
""||isRoot(user))&&known4.images?.find(([pattern])=>pattern.test(imageName(image)))?.[1];const home=environment.get("HOME")??account?.home;const targets=set?[`${environment.
get(set[0])}${set[1]}`]:own||(home===void 0?[]:known4.home.map(path=>`${home}/${path}`));const isPlain4=targets.length>0&&targets.every(path=>/^\/[\w./-]+$/.test(
path));if(!isPlain4||account===null)return null;const owner=account.id===0?[]:[`uid=${account.id}`,`gid=${account.id}`];const options2=[...known4.locked?["shari\
ng=locked"]:[],...owner].map(option=>`,${option}`).join("");return{tool:known4.tool,targets,options:options2,needed:known4.needed===true}}function isRoot(user){
return/^(root|0)(:(root|0))?$/.test(user)}function accountOf({evaluation},user,image){const name3=imageName(image);if(isRoot(user)||user===""&&!/nonroot|distroless|bitnami|circleci|cimg|chainguard|ubi/i.
test(image)){return{home:"/root",id:0}}const plain2=(evaluation.byDefault(user)??user).replace(/:.*/,"");const known4=users2.find(([pattern,each,,id])=>pattern.
test(name3)&&(plain2===each||plain2===String(id)));return known4?{home:known4[2],id:known4[3]}:null}var ineffectiveCacheMount={id:"ineffective-cache-mount",severity:"warning",summary:"A cache mount is never filled, or emptied by the very command that fills it.",
docs:"docs/rules/ineffective-cache-mount.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>stage.instructions.flatMap(instruction=>{if(instruction.keyword!==
"RUN")return[];const mounts=cacheMounts(instruction);if(mounts.length===0)return[];const run=readRun(subject,instruction);const problem2=elsewhere2(subject,stage,
run,mounts)??switchedOff(subject,stage,run,mounts)??dockerClean(subject,stage,run,mounts)??emptied(subject,run,mounts);return problem2?[report(subject,ineffectiveCacheMount,
{at:instruction,...problem2})]:[]}))};var endings={npm:/\/\.npm(\/_cacache)?\/?$/,bun:/\/\.bun\/install\/cache\/?$/,pip:/\/\.cache\/pip\/?$/,poetry:/\/\.cache\/pypoetry\/?$/,
uv:/\/\.cache\/uv\/?$/,go:/\/go\/pkg\/mod\/?$/,"go-build":/\/\.cache\/go-build\/?$/,cargo:/\/\.?cargo\/registry\/?$/,maven:/\/\.m2(\/repository)?\/?$/,gradle:/\/\.gradle\/?$/};
function elsewhere2(subject,stage,run,mounts){for(const name3 of toolsOf(run)){const cache=cacheOf(subject,run.instruction,name3);const mount=mounts.find(({target:target2})=>endings[name3]?.
test(target2));const[target]=cache?.targets??[];if(!cache||!mount||target===void 0||mount.target.includes("$"))continue;if(mounts.some(each=>isWithin(target,plain(
each.target))||isWithin(plain(each.target),target)))continue;const edit=replacing(run.instruction,mount.target,target);return{message:`Here ${cache.tool} keeps \
its cache in ${target}, so the mount at ${mount.target} stays empty: mount ${target}.`,answer:edit?replaceIn(subject,stage,[edit],{safety:"unsafe",description:`\
Mount the cache at ${target}.`}):refusal("not-verified","The target of the mount is not written plainly.")}}return null}function toolsOf({commands:commands2}){return commands2.
flatMap(({command,install:install2})=>{const builder=recogniseBuilder(command.words)?.name;if(builder==="go-build")return["go","go-build"];return install2?[install2.
manager.name]:builder?[builder.replace(/-project$/,"")]:[]})}function plain(target){return target.replace(/(?<=.)\/+$/,"")}function switchedOff(subject,stage,run,mounts){
const{instruction}=run;const uses=run.commands.some(({install:install2})=>install2?.manager.name==="pip");const mount=mounts.find(({target})=>endings.pip?.test(
target));if(!uses||!mount)return null;const variable2=subject.evaluation.environment(instruction).get("PIP_NO_CACHE_DIR");if(variable2!==void 0&&!/^(0|off|false|no|)$/i.
test(variable2)){return{message:`PIP_NO_CACHE_DIR is set, so the mount at ${mount.target} stays empty: take the variable away.`}}const flags=[...instruction.source.
matchAll(/ --no-cache-dir(?=\s)/g)];if(flags.length===0)return null;const edits=flags.map(({index,0:text})=>({at:instruction,start:index,end:index+text.length,text:""}));
return{message:`--no-cache-dir keeps pip from filling the mount at ${mount.target}: leave the option out.`,answer:replaceIn(subject,stage,edits,{safety:plain(mount.
target)===cacheOf(subject,instruction,"pip")?.targets[0]?"safe":"unsafe",description:"Let pip fill the cache that is mounted for it."})}}var cleaning=/^(debian|ubuntu|python|node|golang|rust|ruby|php|openjdk|buildpack-deps|perl|gcc|postgres|nginx|httpd|redis|mysql|mariadb|elixir|erlang|swift|eclipse-temurin)$/;
function dockerClean(subject,stage,run,mounts){const{instruction}=run;const mount=mounts.find(({target})=>/^\/var\/cache\/apt(\/archives)?\/?$/.test(target));const apt=run.
commands.find(({command})=>/^apt(-get)?$/.test(command.words[0]??""));const{image}=subject.evaluation.before(instruction);if(!mount||!apt||!cleaning.test(imageName(
image))||/alpine/.test(image))return null;if(/docker-clean|Keep-Downloaded-Packages/i.test(subject.dockerfile.text))return null;const first=run.commands[0]?.command;
const start=first?Buffer.from(instruction.source).subarray(0,first.start-instruction.start).toString().length:0;return{message:`The image's docker-clean hook de\
letes what apt downloads, so the mount at ${mount.target} stays empty: remove /etc/apt/apt.conf.d/docker-clean first.`,answer:first&&!first.nested?replaceIn(subject,
stage,[{at:instruction,start,end:start,text:"rm -f /etc/apt/apt.conf.d/docker-clean && "}],{safety:"unsafe",description:"Remove the hook that deletes what apt d\
ownloads."}):refusal("complex-run",`The RUN on line ${instruction.startLine} is more than a plain chain of commands.`)}}function emptied(_subject,run,mounts){for(const{
command}of run.commands){const words2=command.words.join(" ");const removed=command.words[0]==="rm"?command.words.slice(1).filter(word=>word.startsWith("/")):[];
const mount=mounts.find(({target})=>removed.some(path=>isWithin(plain(path.replace(/\/?\*+$/,"")),plain(target))&&/^\/var\/(cache|lib)\/apt|\.cache|\.npm/.test(
path)));const cleaned=/^apt(-get)? clean$/.test(words2)?/^\/var\/cache\/apt\/?/:/^npm cache clean/.test(words2)?endings.npm:/^pip\d? cache purge$/.test(words2)?
endings.pip:null;const found=mount??mounts.find(({target})=>cleaned?.test(target));if(!found)continue;return{message:`"${words2.slice(0,60)}" empties the cache \
mounted at ${found.target}, which is not part of the image anyhow: leave the command out.`}}return null}var inertCopyLink={id:"inert-copy-link",severity:"warning",summary:"COPY --link is combined with an option under which it has no effect, or fails.",docs:"docs/r\
ules/inert-copy-link.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>stage.instructions.flatMap(each=>checkCopy2(subject,stage,each)))};function checkCopy2(subject,_stage,instruction){
if(!/^(COPY|ADD)$/.test(instruction.keyword))return[];const flag2=name3=>instruction.flags.find(each=>each.name===name3);const link=flag2("link");if(link===void 0||
link.value==="false")return[];const owner=flag2("chown")?.value??"";if(/[a-z]/i.test(owner.replace(/\$\{?\w+\}?/g,""))&&!owner.includes("$")){const message2=`--\
link copies into an empty file system, in which nobody knows the user ${owner}, so the build fails: give the owner as numbers.`;return[report(subject,{...inertCopyLink,
severity:"error"},{at:instruction,message:message2})]}if(flag2("chmod")===void 0)return[];const message="BuildKit drops --link where --chmod is given, so this l\
ayer is copied again with every layer below it: set the mode where the file is made, or leave --link out.";return[report(subject,inertCopyLink,{at:instruction,message})]}var listedManifests={id:"listed-manifests",severity:"note",summary:"Workspace manifests are copied one by one, so the next one will be forgotten.",docs:"docs/ru\
les/listed-manifests.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage6(subject,stage))};var least=4;var manifest=/^(.+)\/(package\.json|go\.mod|Cargo\.toml|pyproject\.toml|[^/]+\.csproj)$/;
function checkStage6(subject,stage){let group=[];const groups=[];for(const copy2 of contextCopies(subject,stage)){const{instruction,sources,destination}=copy2;const[
source=""]=sources;const folder=manifest.exec(source)?.[1];const{workdir}=subject.evaluation.before(instruction);const place=destination.endsWith(`/${source}`)?
destination:`${destination}/${source.replace(/^.*\//,"")}`;const keeps=sources.length===1&&folder!==void 0&&place===`${workdir}/${source}`;if(keeps&&group.at(-1)?.
index===instruction.index-1)group.push(instruction);else{group=keeps?[instruction]:[];groups.push(group)}}return groups.filter(each=>each.length>=least).map(each=>report(
subject,listedManifests,{at:each[0],message:`${each.length} COPY lines list manifests one by one, and the next workspace will be missing: COPY --parents takes a\
ll that match.`,answer:toParents(subject,stage,each)}))}function toParents(subject,stage,group){const[first]=group;const sources=contextCopies(subject,stage).filter(
({instruction})=>group.includes(instruction)).map(({sources:sources2})=>sources2[0]??"");if(first===void 0||group.some(each=>flagText(each)!==flagText(first))){
return refusal("copy-flags","The lines have different options.")}if(!subject.dockerfile.directives.has("syntax")){return refusal("old-syntax","COPY --parents ne\
eds Dockerfile syntax 1.20: begin the file with # syntax=docker/dockerfile:1.")}const patterns=[...new Set(sources.map(source=>source.replace(/[^/]+\/([^/]+)$/,
"*/$1")))];const flags=first.flags.map(({name:name3,value})=>` --${name3}${value===null?"":`=${value}`}`).join("");const newline=newlineOf(subject,first.source);
const line=`COPY --parents${flags} ${patterns.join(" ")} ./${newline}`;return replaceIn(subject,stage,group.map((at2,index)=>({at:at2,start:0,end:at2.source.length,
text:index===0?line:""})),{safety:"unsafe",description:"Copy all manifests that match, with their directories."},group.length-1)}function cacheMountFix(subject,stage,run,names2){const problem2=refuseFile(subject,stage);if(problem2)return problem2;const caches2=names2.map(name3=>cacheOf(subject,
run.instruction,name3));if(caches2.length===0||caches2.includes(null)){const{user}=subject.evaluation.before(run.instruction);return refusal("cache-unknown",`Wh\
ere the cache of ${names2.join(" and ")} lies is not known${user===""?"":` for the user ${user}`}.`)}const found=caches2.filter(cache=>cache!==null);for(const cache of found){
const reason=refuseCache(subject,stage,run.instruction,cache);if(reason)return reason}const edits=mountEdits(subject,run,found);if(isRefusal(edits))return edits;
const targets=found.flatMap(cache=>cache.targets);return{safety:"unsafe",description:`Mount a cache at ${targets.join(" and ")}.`,edits}}function refuseCache(subject,stage,instruction,cache){
const touches=place=>cache.targets.some(target=>isWithin(place,target)||isWithin(target,place));for(const each of subject.dockerfile.stages){for(const other of each.
instructions){if(!/^(COPY|ADD)$/.test(other.keyword))continue;const{evaluation}=subject;const place=evaluation.resolve(other,evaluation.expand(other,lastWord(other)));
const own=each===stage&&touches(place)&&place!=="/";const taken=other.flags.some(({name:name3})=>name3==="from")&&other.value.split(/\s+/).slice(0,-1).some(word=>word!==
"/"&&cache.targets.some(target=>isWithin(word.replace(/\/$/,""),target)||isWithin(target,word.replace(/\/$/,""))));if(own||taken){return refusal("cache-in-image",
`The ${other.keyword} on line ${other.startLine} uses ${cache.targets[0]}, which the mount would hide.`)}}}if(!cache.needed)return null;const later=stage.instructions.
find(other=>other.keyword==="RUN"&&other.index>instruction.index&&!/^(apt-get|apk|mkdir|chmod|chown|rm|ls|echo|strip|cp|mv)$/.test(readRun(subject,other).commands[0]?.
command.words[0]??"x"));if(later===void 0)return null;return refusal("cache-needed-later",`The RUN on line ${later.startLine} may need what ${cache.tool} has do\
wnloaded, so it would need the same mount.`)}function mountEdits(subject,{instruction},caches2){const{path,instructions}=subject.dockerfile;const indent=/^[ \t]*/.
exec(instruction.source)?.[0].length??0;const newline=newlineOf(subject,instruction.source);const mounts=caches2.flatMap(({targets,options:options2})=>targets.map(
target=>` --mount=type=cache,target=${target}${options2} \\${newline}   `));const start=instruction.start+indent+"RUN".length;const edits=[{file:path,start,end:start,
text:mounts.join("")}];const noCache=caches2.some(({tool})=>tool==="pip")?[...instruction.source.matchAll(/ --no-cache-dir(=\w+)?(?=\s)/g)]:[];for(const each of noCache){
const at2=instruction.start+Buffer.byteLength(instruction.source.slice(0,each.index));edits.push({file:path,start:at2,end:at2+each[0].length,text:""})}const after=editedText(
subject.files,edits,path);const parsed=after===null?null:parseDockerfile(path,after);const count=parsed?.instructions[instruction.index]?.flags.filter(({name:name3})=>name3===
"mount").length??0;const expected=mounts.length+instruction.flags.filter(({name:name3})=>name3==="mount").length;if(parsed?.problem===null&&parsed.disagreement===
null&&parsed.instructions.length===instructions.length&&count===expected)return edits;return refusal("not-verified",`The RUN on line ${instruction.startLine} is\
 written so that a mount cannot be added safely.`)}var missingCacheMount={id:"missing-cache-mount",severity:"note",summary:"An install or a build has no cache mount, so it starts from nothing whenever its layer \
is renewed.",docs:"docs/rules/missing-cache-mount.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage7(subject,stage))};var builds={cargo:["c\
argo"],maven:["maven"],gradle:["gradle"],"go-build":["go-build","go"],"dotnet-build":["dotnet"],"poetry-project":["poetry"],"uv-project":["uv"],"pdm-project":["\
pdm"]};function checkStage7(subject,stage){const usesMounts=subject.dockerfile.instructions.some(each=>cacheMounts(each).length>0);const runs2=stage.instructions.
filter(({keyword})=>keyword==="RUN").map(each=>readRun(subject,each));const told=new Set;return runs2.flatMap(run=>{const names2=wanted(run,runs2).filter(name3=>!told.
has(name3)&&(usesMounts||compilers.test(name3)));for(const name3 of names2)told.add(name3);if(names2.length===0||cacheMounts(run.instruction).length>0)return[];
const answer=cacheMountFix(subject,stage,run,names2);if(isRefusal(answer))return[];const command=commandOf(run).slice(0,60);return[report(subject,missingCacheMount,
{at:run.instruction,message:`"${command}" starts with an empty cache whenever this layer is renewed: a cache mount keeps it on builders that live on, and on hos\
ted runners with the buildkit-cache action.`,answer})]})}function wanted({commands:commands2,instruction},runs2){const found=commands2.flatMap(({command,install:install2})=>{
const builder=recogniseBuilder(command.words);if(builder?.name==="go-build"&&command.words.includes("-a"))return[];return builder?builds[builder.name]??[]:install2?
[install2.manager.name]:[]});const downloaded=name3=>earlier(runs2,instruction).some(run=>fetches(run,name3));return[...new Set(found)].filter(name3=>!downloaded(
name3)&&name3 in kept)}var compilers=/^(go|go-build|cargo|maven|gradle|dotnet)$/;var kept={...{npm:true,bun:true,pip:true,poetry:true,uv:true,pdm:true},...{go:true,
"go-build":true,cargo:true,maven:true,gradle:true,dotnet:true}};function earlier(runs2,instruction){return runs2.filter(run=>run.instruction.index<instruction.index)}
function fetches({commands:commands2},name3){return commands2.some(({install:install2})=>install2?.manager.name===name3)}function commandOf({commands:commands2}){
const found=commands2.find(({command,install:install2})=>install2!==null||recogniseBuilder(command.words)!==null);return found?.command.words.join(" ")??""}var missingInstallInput={id:"missing-install-input",severity:"warning",summary:"An install above the source lacks a file that it reads: a patch, a workspace man\
ifest, settings.",docs:"docs/rules/missing-install-input.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage8(subject,stage))};function checkStage8(subject,stage){
const copies=contextCopies(subject,stage);return firstInstalls(subject,stage).flatMap(install2=>{const{instruction}=install2.run;const earlier2=copies.filter(copy2=>copy2.
instruction.index<instruction.index);const later=copies.find(copy2=>copy2.broad&&copy2.instruction.index>instruction.index&&brings(subject,copy2,install2,earlier2));
if(later===void 0||earlier2.length===0||earlier2.some(copy2=>copy2.broad))return[];const manifest2=earlier2.find(copy2=>places(subject,copy2,install2));if(manifest2===
void 0)return[];const plan=planRun(subject,stage,later,install2.run);if(isRefusal(plan))return[];const placed=new Set(earlier2.flatMap(copy2=>placedFiles(subject,
copy2).map(({file})=>file)));const inputs=plan.inputs.filter(file=>!placed.has(file));const lines=manifestCopies(subject,stage,later,instruction,{...plan,inputs,
absent:[]});if(isRefusal(lines)||lines.length===0)return[];const names2=lines.flatMap(line=>line.trim().split(/\s+/).slice(1,-1)).filter(word=>!word.startsWith(
"--"));const telling2=names2.filter(name3=>!/(^|\/)(\.[\w-]*version|\.nvmrc|\.tool-versions)$/.test(name3));if(telling2.length===0)return[];const command=install2.
command.words.join(" ").slice(0,60);return[report(subject,{...missingInstallInput,severity:telling2.every(isHabit)?"note":"warning"},{at:instruction,message:`"${command}\
" also reads ${list(telling2)}, which only a later COPY brings: copy ${telling2.length===1?"it":"them"} before the install.`,answer:addLines(subject,stage,manifest2,
lines)})]})}function isHabit(name3){return/(lock|shrinkwrap)[^/]*$|(^|\/)(Gemfile\.lock|\.npmrc|\.yarnrc)$/.test(name3)}function brings(subject,copy2,install2,earlier2){
const[source="",...more]=copy2.sources;if(more.length>0||/[*?[]/.test(source)||copy2.destination!==install2.directory)return false;const prefix=source===""?"":`${source}\
/`;return earlier2.some(each=>placedFiles(subject,each).some(({file,path})=>file.startsWith(prefix)&&path===`${copy2.destination}/${file.slice(prefix.length)}`))}
function places(subject,copy2,{directory,manager,invocation}){const names2=manifestNames(manager,invocation);return placedFiles(subject,copy2).some(({path})=>names2.
some(name3=>path===`${directory}/${name3}`))}function list(names2){const shown3=names2.length>3?[...names2.slice(0,3),`${names2.length-3} more`]:names2;return shown3.
length<2?shown3[0]??"":`${shown3.slice(0,-1).join(", ")} and ${shown3.at(-1)}`}function addLines(subject,stage,manifest2,lines){const problem2=refuseFile(subject,
stage);if(problem2)return problem2;const{end,source}=manifest2.instruction;const newline=newlineOf(subject,source);const edit={file:subject.dockerfile.path,start:end,
end,text:lines.map(line=>line+newline).join("")};return{safety:"unsafe",description:"Copy what else the install reads.",edits:[edit]}}var movingBase={id:"moving-base",severity:"note",summary:"A base image has no version, so the whole cache is lost whenever it moves.",docs:"docs/rules/moving-ba\
se.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage9(subject,stage))};function isExpensive({commands:commands2}){return commands2.some(({command:{
words:words2},install:install2})=>install2!==null||packageAction(words2)==="install"||recogniseBuilder(words2)!==null)}function checkStage9(subject,stage){const[
from]=stage.instructions;if(from===void 0||stage.baseStage!==null||stage.base==="scratch"||stage.base.includes("$"))return[];const[name3="",tag]=stage.base.replace(
/^.*\//,"").split(":");if(stage.base.includes("@")||name3===""||tag!==void 0&&tag!=="latest")return[];if(!stage.instructions.some(each=>each.keyword==="RUN"&&isExpensive(
readRun(subject,each))))return[];const message=`${stage.base} is whatever is the newest, and each new one renews every layer: name a version.`;return[report(subject,
movingBase,{at:from,message})]}var parsersDisagree={id:"parsers-disagree",severity:"note",summary:"Two parsers read the file differently, so nothing in it is changed.",docs:"docs/rules/parser\
s-disagree.md",check({dockerfile}){const problem2=dockerfile.disagreement;if(problem2===null)return[];const message=`${problem2.message} Nothing in ${dockerfile.
path} is changed; write the lines around it in a plainer way.`;const{line}=problem2;return[{rule:"parsers-disagree",severity:"note",message,file:dockerfile.path,
range:{startLine:line,startColumn:1,endLine:line,endColumn:1},fix:null,refused:{code:"parsers-disagree",message:problem2.message},cost:null}]}};var repeatedInstall={id:"repeated-install",severity:"warning",summary:"The same install runs again below the source, so the layer above it saves nothing.",docs:"\
docs/rules/repeated-install.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage10(subject,stage))};function isAnew({install:install2}){return install2?.
manager.name==="npm"&&install2.invocation.action==="ci"}function checkStage10(subject,stage){return[...installedTwice(subject,stage),...restoredTwice(subject,stage)]}
function restoredTwice(subject,stage){const copies=contextCopies(subject,stage).filter(copy3=>copy3.broad);const runs2=stage.instructions.filter(({keyword})=>keyword===
"RUN").map(each=>readRun(subject,each));const restore=runs2.find(({commands:commands2})=>commands2.some(({install:install2})=>install2?.manager.name==="dotnet"));
const copy2=copies.find(({instruction})=>restore&&instruction.index>restore.instruction.index);if(!restore||!copy2)return[];const below2=runs2.filter(({instruction})=>instruction.
index>copy2.instruction.index);if(below2.flatMap(({commands:commands2})=>commands2.filter(restores)).length<2)return[];for(const{instruction,commands:commands2}of below2){
const again=commands2.find(restores);const verb=again?.command.words[1];const edit=replacing(instruction,`dotnet ${verb}`,`dotnet ${verb} --no-restore`);if(!verb||
!edit)continue;return[report(subject,{...repeatedInstall,severity:"note"},{at:instruction,message:`"dotnet ${verb}" restores once more what line ${restore.instruction.
startLine} has restored: add --no-restore.`,answer:replaceIn(subject,stage,[edit],{safety:"unsafe",description:"Take what is restored; the build fails where tha\
t was not all."})})]}return[]}function restores({command:{words:words2}}){const others2=/^(--no-restore|--no-build|-r|--runtime|-a|--arch|--os|--self-contained|[-/]p(roperty)?:.*)$/;
return words2[0]==="dotnet"&&/^(build|publish|test|pack)$/.test(words2[1]??"")&&!words2.some(word=>others2.test(word))}function installedTwice(subject,stage){const broad=contextCopies(
subject,stage).filter(copy2=>copy2.broad);const runs2=stage.instructions.filter(({keyword})=>keyword==="RUN").map(each=>readRun(subject,each));const installs2=runs2.
flatMap(run=>run.commands.filter(isAnew).map(each=>({run,each})));return installs2.flatMap(({run,each})=>{const words2=each.command.words.join(" ");const first=installs2.
find(other=>other.run.instruction.index<run.instruction.index&&other.each.directory===each.directory&&other.each.command.words.join(" ")===words2);const between=broad.
find(({instruction:{index}})=>first&&index>first.run.instruction.index&&index<run.instruction.index);if(!first||!between)return[];return[report(subject,repeatedInstall,
{at:run.instruction,message:`"${words2}" runs here again although line ${first.run.instruction.startLine} has installed the same: leave it out, and list node_mo\
dules in the ignore file.`,cost:costOf(subject.history,missRate(subject.history,touchesAbove(subject,stage,run.instruction)),0,typicalSeconds.npm??0)})]})}var testInBuild={id:"test-in-build",severity:"note",summary:"Tests or linters run on the way to the image, which waits for them.",docs:"docs/rules/test-in-build\
.md",check:subject=>needed2(subject).flatMap(stage=>checkStage11(subject,stage))};var tests=/^(npm (test|t|run (test|lint)(:\w+)?)|yarn (run )?(test|lint)|pnpm (run )?(test|lint)|bun (run )?test|go (test|vet)|cargo (test|clippy)|pytest|python3? -m (pytest|unittest)|tox|nox|mvn\b.* test|(\.\/)?gradlew? (test|check)|dotnet test|mix test|bundle exec (rspec|rake test|rubocop)|rspec|vendor\/bin\/phpunit|phpunit|flake8|eslint|golangci-lint)( |$)/;
function needed2({dockerfile:{stages}}){const found=new Set;const visit=stage=>{if(!stage||found.has(stage))return;found.add(stage);visit(stage.baseStage);for(const{
flags}of stage.instructions){for(const{name:name3,value}of flags){const from=(name3==="from"?value:name3==="mount"?/(?:^|,)from=([^,]+)/.exec(value??"")?.[1]:null)?.
toLowerCase();if(from)visit(stages.find(each=>each.name===from||String(each.index)===from))}}};visit(stages.at(-1));return stages.filter(stage=>found.has(stage))}
function checkStage11(subject,stage){for(const instruction of stage.instructions){if(instruction.keyword!=="RUN")continue;const found=readRun(subject,instruction).
commands.find(({command:{words:words2}})=>words2.length<20&&tests.test(words2.join(" "))&&!words2.some(word=>/^(--version|-V|--notest|--help)$/.test(word)));if(found===
void 0)continue;const message=`"${found.command.words.join(" ").slice(0,60)}" holds up the image: run it in a stage that the image does not need, or in a job be\
side the build.`;return[report(subject,testInBuild,{at:instruction,message})]}return[]}function unclearPragma(ids){const rule={id:"unclear-pragma",severity:"note",summary:"A keep-pace remark names no reason or an unknown rule, and is not followed.",
docs:"docs/rules/unclear-pragma.md",check:subject=>readPragmas(subject.dockerfile).flatMap(pragma=>{const message=problem(pragma,ids());return message===null?[]:
[finding3(subject,pragma,message)]})};return rule}function problem({rules:rules3,reason},ids){if(rules3.length===0)return"This remark ignores no rule: write ign\
ore=<rule> and a reason behind it.";const unknown=rules3.find(rule=>!ids.includes(rule));if(unknown!==void 0)return`This remark ignores ${unknown}, which is no \
rule: name one of docs/rules.`;if(reason!=="")return null;return`This remark ignores ${rules3.join(" and ")} without a reason, so it is not followed: write why \
behind it.`}function finding3({dockerfile},{line},message){const text=dockerfile.text.split("\n")[line-1]?.replace(/\r$/,"")??"";return{rule:"unclear-pragma",severity:"\
note",message,file:dockerfile.path,range:{startLine:line,startColumn:1,endLine:line,endColumn:text.length+1},fix:null,refused:{code:"unclear-pragma",message},cost:null}}function ignoreHere(subject,lines){const shared2=subject.siblings.some(each=>each!==subject.dockerfile&&ignorePath(siblingOf(subject,each))===ignorePath(subject));
if(!shared2)return addIgnoreLines(subject,lines);const file=`${subject.dockerfile.path}.dockerignore`;if(subject.files.exists(file))return addIgnoreLines(subject,
lines);const common=subject.ignore.path===null?"":subject.files.text(subject.ignore.path);if(isUnreadable(common))return refusal("ignore-file",common.message);const newline=common.
includes("\r\n")?"\r\n":"\n";const gap=common===""||common.endsWith("\n")?"":newline;return{file,start:0,end:0,text:common+gap+lines.map(line=>line+newline).join(
"")}}var unreadContextFiles={id:"unread-context-files",severity:"note",summary:"Commits that change nothing but documentation, CI or tests renew a broad COPY.",docs:"\
docs/rules/unread-context-files.md",check:subject=>subject.history===null?[]:checkFile(subject)};var leastShare=.05;var seconds=30;var candidates=[[".github",/^\.github\//],
[".circleci",/^\.circleci\//],[".gitlab-ci.yml",/^\.gitlab-ci\.yml$/],["docs",/^docs\//],["*.md",/^[^/]+\.md$/],["tests",/^tests\//],["test",/^test\//],["e2e",/^e2e\//],
["spec",/^spec\//],["examples",/^examples\//],[".vscode",/^\.vscode\//],[".devcontainer",/^\.devcontainer\//],[".pre-commit-config.yaml",/^\.pre-commit-config\.yaml$/],
["renovate.json",/^renovate\.json$/]];function checkFile(subject){const{stages}=subject.dockerfile;const broad=stages.flatMap(stage=>contextCopies(subject,stage)).
filter(copy2=>copy2.broad);const[first]=broad;if(first===void 0||subject.ignore.problem!==null)return[];const prefix=inRepository(subject,"x").slice(0,-1);const inside=path=>path.
startsWith(prefix)?path.slice(prefix.length):null;const taken=path=>path!==null&&broad.some(({copied})=>copied.covers(path));const unread=candidates.filter(([line,
matches])=>{const files=subject.contextFiles.filter(file=>matches.test(file)&&taken(file));return files.length>0&&!isRead(subject,line)});const idle=path=>unread.
some(([,matches])=>matches.test(inside(path)??""));const{history}=subject;const before=missRate(history,path=>taken(inside(path)));const after=missRate(history,
path=>taken(inside(path))&&!idle(path));if(before===null||after===null||before-after<leastShare)return[];const changed2=unread.filter(([,matches])=>history?.commits.
some(({paths})=>paths.some(path=>matches.test(inside(path)??""))));const lines=changed2.map(([line])=>line);const share=Math.round((before-after)*100);return[report(
subject,unreadContextFiles,{at:first.instruction,message:`${share} % of the commits change only ${listed(lines)}, which no instruction names, and yet "${shown2(
first.instruction)}" and all below run again: list ${lines.length===1?"it":"them"} in ${subject.ignore.path??"a .dockerignore"}, if the program does not need ${lines.
length===1?"it":"them"}.`,answer:leaveOut(subject,lines),cost:costOf(history,before,after,seconds)})]}var most=4;function listed(lines){const names2=lines.length>
most?[...lines.slice(0,most),`${lines.length-most} more`]:lines;return names2.length<2?names2.join(""):`${names2.slice(0,-1).join(", ")} and ${names2.at(-1)}`}function isRead(subject,line){
const{text}=subject.dockerfile;if(line==="*.md"){const manifests=subject.contextFiles.filter(file=>/(^|\/)(pyproject\.toml|setup\.(py|cfg)|Cargo\.toml|[^/]+\.csproj)$/.
test(file));return/\.md\b/i.test(text)||manifests.some(file=>/readme|\.md\b/i.test(String(subject.files.text(inRepository(subject,file)))))}const word=line.replace(
/^\./,"").replace(/\..*$/,"");if(/^(tests?|spec|e2e)$/.test(line)&&/\b(test|spec|e2e|pytest|rspec|mvn|gradlew?|sbt)\b/i.test(text))return true;return new RegExp(
`(^|[^\\w-])\\.?${word}s?([^\\w-]|$)`,"im").test(text)}function leaveOut(subject,lines){const problem2=refuseReading(subject);if(problem2)return problem2;if(subject.
ignore.patterns.some(pattern=>pattern.startsWith("!"))){return refusal("ignore-reincludes",`${subject.ignore.path} has exceptions, so what a further line does i\
s not plain.`)}const edit=ignoreHere(subject,lines);if(isRefusal(edit))return edit;return{safety:"unsafe",description:`List ${lines.join(", ")} in ${edit.file}:\
 these files leave the image.`,edits:[edit]}}var unreadableFileRule={id:"unreadable-file",severity:"note",summary:"A Dockerfile could not be read, so nothing in it was checked.",docs:"docs/rules/unreadable\
-file.md",check:()=>[]};function unreadableFile(file,message){return{rule:unreadableFileRule.id,severity:unreadableFileRule.severity,message,file,range:{startLine:1,
startColumn:1,endLine:1,endColumn:1},fix:null,refused:{code:"unreadable-file",message},cost:null}}var updateAlone={id:"update-alone",severity:"warning",summary:"Package lists are fetched in a RUN of their own, so that an install from the cache meets stale on\
es.",docs:"docs/rules/update-alone.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage12(subject,stage))};function checkStage12(subject,stage){
const runs2=stage.instructions.filter(({keyword})=>keyword==="RUN").map(each=>readRun(subject,each));return runs2.flatMap((run,index)=>{const commands2=run.commands.
map(({command})=>command);if(!refreshesAlone(commands2)||cacheMounts(run.instruction).length>0)return[];const refresh=commands2.find(({words:words2})=>packageAction(
words2)==="refresh")?.words??[];const[tool=""]=refresh;if(!/^apt(-get)?$/.test(tool))return[];const rest=runs2.slice(index+1);const next=rest.find(({commands:below2})=>below2.
some(({command})=>/^apt(-get)?$/.test(command.words[0]??"")));if(!next||!installsFromOld(next))return[];return[report(subject,updateAlone,{at:run.instruction,message:`\
The lists that "${refresh.join(" ")}" fetches go stale in the cache, and then the install on line ${next.instruction.startLine} fails: fetch them in the same RU\
N.`,answer:join(subject,stage,run,next)})]})}function installsFromOld({commands:commands2}){const asked=commands2.map(({command})=>packageAction(command.words));
const install2=asked.indexOf("install");const refresh=asked.indexOf("refresh");return install2>=0&&(refresh<0||refresh>install2)}function join(subject,stage,run,next){
const[a,b]=[run.instruction,next.instruction];const plain2=[run,next].every(({instruction,opaque,commands:commands2})=>opaque===null&&instruction.json===null&&instruction.
heredocs.length===0&&commands2.every(({command})=>!command.nested&&/^(&&)?$/.test(command.operator??"")));if(b.index!==a.index+1||a.endLine+1!==b.startLine||!plain2||
a.flags.length+b.flags.length>0){return refusal("not-neighbours",`The RUN on line ${a.startLine} and the one on line ${b.startLine} are not two plain neighbours\
 that could be joined.`)}const keyword=/^[ \t]*RUN[ \t]+/i;const end=a.source.replace(/\s+$/,"").length;const from=keyword.exec(b.source)?.[0].length??0;const newline=newlineOf(
subject,a.source);return replaceIn(subject,stage,[{at:a,start:end,end:a.source.length,text:` && \\${newline}    `},{at:b,start:0,end:from,text:""}],{safety:"saf\
e",description:"Fetch the lists in the RUN that installs from them."},1)}var unreadFields=[...["author","bugs","contributors","description","funding"],...["homepage","keywords","license","repository"]];var indifferentScript="^(husky(\
 install)?|patch-package|npx only-allow [a-z]+)( [|][|] true)?$";var indifferent2=new RegExp(indifferentScript);var readers2={"package.json":(text,ignoresScripts)=>packageJson(
JSON.parse(text),ignoresScripts),"package-lock.json":text=>npmLock(JSON.parse(text)),"npm-shrinkwrap.json":text=>npmLock(JSON.parse(text)),"pyproject.toml":text=>pyproject(
parse(text)),"uv.lock":text=>uvLock(parse(text))};var comparable=Object.keys(readers2);function asInstalled(name3,text,ignoresScripts){try{const value=readers2[name3]?.(
text.replace(/^\uFEFF/,""),ignoresScripts)??null;return value===null?null:JSON.stringify(value,null,2)}catch{return null}}function settle(value){if(value.version)
value.version="0.0.0";for(const field of unreadFields)delete value[field]}function packageJson(json,ignoresScripts){const scripts2=json.scripts??{};const names2=ignoresScripts?
[]:lifecycle.filter(name3=>scripts2[name3]);if(json.workspaces||names2.some(name3=>!indifferent2.test(scripts2[name3]??"")))return null;settle(json);for(const name3 of Object.
keys(scripts2))if(!names2.includes(name3))delete scripts2[name3];if(Object.keys(scripts2).length===0)delete json.scripts;return json}function npmLock(json){settle(
json);const root=json.packages?.[""];if(root)settle(root);return json}var pythonFields=["version","description","readme","authors","maintainers","license","keyw\
ords"].concat(["classifiers","urls","homepage","repository","documentation"]);function pyproject(toml){const tool=toml.tool;for(const table11 of[toml.project,tool?.
poetry]){for(const field of pythonFields)delete table11?.[field]}return toml}function uvLock(toml){for(const each of toml.package??[]){const source=each.source;
if(source?.virtual==="."||source?.editable===".")delete each.version}return toml}function normalisingRun(ignoresScripts){const kept2=ignoresScripts?[]:lifecycle;const script=['const fs = require("fs");','const read = (name) => JSON.parse(fs.\
readFileSync(name, "utf8"));',"const write = (name, json) => fs.writeFileSync(name, JSON.stringify(json, null, 2));",`const unread = ${JSON.stringify(unreadFields)}\
;`,"const settle = (json) => {",'  if (json.version) json.version = "0.0.0";',"  for (const field of unread) delete json[field];","};",'const json = read("packa\
ge.json");',"const scripts = json.scripts || {};",`const run = ${JSON.stringify(kept2)}.filter((name) => scripts[name]);`,`if (json.workspaces || run.some((name\
) => !/${indifferentScript}/.test(scripts[name]))) process.exit();`,"settle(json);","for (const name of Object.keys(scripts)) if (!run.includes(name)) delete sc\
ripts[name];","if (Object.keys(scripts).length === 0) delete json.scripts;",'write("package.json", json);','for (const name of ["package-lock.json", "npm-shrink\
wrap.json"].filter(fs.existsSync)) {',"  const lock = read(name);","  settle(lock);",'  if (lock.packages && lock.packages[""]) settle(lock.packages[""]);',"  w\
rite(name, lock);","}"];return["RUN node -e '\\",...script.map(line=>`    ${line} \\`),"    '"]}function normaliseManifests(subject,stage,install2,brought){const copies=[...new Set(brought.map(({copy:copy2})=>copy2))];const problem2=refuseFile(subject,stage)??
refuseManager(subject,install2,brought)??refuseImage(subject,install2)??refuseCopies(stage,install2,copies)??refuseIndexes(subject)??refuseReaders(subject,stage,
install2,brought);if(problem2)return problem2;const edits=editsOf(subject,stage,install2,copies);return isRefusal(edits)?edits:{safety:"unsafe",description:"Ins\
tall from manifests without version, description and the like; the real ones are copied afterwards.",edits}}function refuseManager({files,context},{manager},brought){
if(manager.name==="pnpm"){return refusal("pnpm","pnpm fetch reads pnpm-lock.yaml alone: run it first, then install offline.")}if(manager.ecosystem==="python"){const message=`\
No program in the image is sure to write a TOML file anew: let ${manager.name} install from an exported list of requirements.`;return refusal("toml-manifest",message)}
const folder=(brought[0]?.file??"").replace(/[^/]*$/,"");const beside3=name3=>inRepository({context},`${folder}${name3}`);const manifest2=files.text(beside3("pa\
ckage.json"));const isBerry2=files.exists(beside3(".yarnrc.yml"))||/"packageManager"\s*:\s*"yarn@(?!1\.)/.test(typeof manifest2==="string"?manifest2:"");if(manager.
name!=="yarn"||!isBerry2)return null;return refusal("yarn-berry","Yarn keeps a state of its own of the manifests that it has installed from.")}function refuseImage(subject,{
run:{instruction}}){const{image,user}=subject.evaluation.before(instruction);if(!/(^|\/)node([:@]|$)/.test(image)){return refusal("no-node",`Only an image of No\
de surely has it to rewrite a manifest, not ${image}.`)}if(!/^(|root|0)(:|$)/.test(user)){return refusal("user",`The install runs as ${user}, whose rights in a \
new stage are not known.`)}const shell=shellOf(subject.dockerfile,instruction);if(!shell||/(^|\/)(sh|bash|dash|ash)$/.test(shell[0]??""))return null;return refusal(
"other-shell",`The install runs in ${shell[0]}, which is not understood.`)}var isPlainName=source=>/^[\w@%+=:,./-]+$/.test(source);function refuseCopies(stage,{
directory},copies){for(const{instruction,sources,destination}of copies){const{startLine,keyword,flags,json,heredocs,value}=instruction;const plain2=keyword==="C\
OPY"&&json===null&&heredocs.length===0&&stage.instructions.includes(instruction)&&/^[\w@%+=:,./*?\s${}-]+$/.test(value)&&!sources.some(source=>source.includes("\
$"))&&flags.every(({name:name3,value:text})=>/^(chown|chmod|link)$/.test(name3)&&(text===null||/^[\w:${}+=,-]*$/.test(text)));const alone=sources.length===1&&sources.
every(isPlainName);if(plain2&&(alone||copies.length===1&&destination===directory))continue;return refusal("copy-shape",`The ${keyword} on line ${startLine} is n\
ot plain enough to be made in another stage.`)}return null}function refuseIndexes({dockerfile}){const numbered=dockerfile.instructions.find(({flags})=>flags.some(
({name:name3,value})=>name3==="from"&&/^\d+$/.test(value??"")||name3==="mount"&&/(^|,)from=\d+(,|$)/.test(value??"")));if(!numbered)return null;return refusal("\
stage-number",`Line ${numbered.startLine} names a stage by its number: give it a name.`)}function refuseReaders(subject,stage,install2,brought){const first=Math.
min(...brought.map(({copy:copy2})=>copy2.instruction.index));const back=contextCopies(subject,stage).find(copy2=>copy2.instruction.index>install2.run.instruction.
index&&brought.every(each=>bringsBack(copy2,each)));if(!back&&!givesTreesOnly(subject,stage)){return refusal("not-copied-back","Nothing copies the real manifest\
s over those of the install afterwards, so they would stay in the image.")}const end=back?.instruction.index??Number.POSITIVE_INFINITY;const reader=stage.instructions.
find(each=>each.keyword==="RUN"&&each.index>first&&each.index<end&&!isIndifferent(subject,each));if(!reader)return null;return refusal("manifest-read",`The RUN \
on line ${reader.startLine} may read the manifests before the real ones are copied.`)}function bringsBack({sources,destination,copied,instruction},{file,path}){
const[source="",...more]=sources;const prefix=source===""?"":`${source}/`;const known4=instruction.flags.every(({name:name3})=>/^(chown|chmod|link)$/.test(name3));
if(!known4||!copied.certain||!copied.covers(file)||more.length>0||/[*?[]/.test(source))return false;return file.startsWith(prefix)&&path===`${destination}/${file.
slice(prefix.length)}`}function givesTreesOnly({dockerfile},stage){if(dockerfile.stages.at(-1)===stage||stage.name===null)return false;return dockerfile.stages.
every(({baseStage,instructions})=>baseStage!==stage&&instructions.every(({flags,value,json})=>{if(flags.some(({name:name3,value:text})=>name3==="mount"&&text?.includes(
`from=${stage.name}`)))return false;if(!flags.some(({name:name3,value:text})=>name3==="from"&&text?.toLowerCase()===stage.name))return true;return(json??value.trim().
split(/\s+/)).slice(0,-1).every(source=>/\/node_modules\/?$/.test(source))}))}var indifferentTools=/^(cd|set|echo|true|:|mkdir|rm|chown|chmod|export|corepack|apt-get|apt|apk)$/;
function isIndifferent(subject,instruction){const{opaque,commands:commands2}=readRun(subject,instruction);return opaque===null&&commands2.every(({command:{words:words2},
install:install2})=>install2!==null||words2.length===0||indifferentTools.test(words2[0]??"")||packageAction(words2)!==null||/^(npm (cache|config|prune)|yarn (cache|config))( |$)/.
test(words2.join(" ")))}function editsOf(subject,stage,install2,copies){const{dockerfile,files}=subject;const{path}=dockerfile;const[from]=stage.instructions;const unsure=refusal(
"not-verified",`${path} is written so that no stage can be added safely.`);if(!from)return unsure;const name3=freeName(dockerfile.stages.map(each=>each.name));const newline=newlineOf(
subject,from.source);const lines=[`${from.source.trim().replace(/\s+as\s+\S+$/i,"")} AS ${name3}`,"WORKDIR /manifests",...copies.map(({instruction})=>`COPY ${sourcesOf(
instruction)} ./`),...normalisingRun(install2.invocation.options.has("--ignore-scripts")),""];const start=from.index===0?from.start:blockOf(subject,from)?.start??
from.start;const edits=[{file:path,start,end:start,text:lines.map(line=>line+newline).join("")},...copies.map(({instruction,sources})=>{const alone=sources.length===
1&&sources.every(isPlainName);const source=alone?`/manifests/${sources[0]?.replace(/^.*\//,"")}`:"/manifests/";const flags=instruction.flags.map(flag2=>`--${flag2.
name}${flag2.value?`=${flag2.value}`:""} `);const text=`COPY ${flags.join("")}--from=${name3} ${source} ${lastWord(instruction)}`;const end=instruction.source.endsWith(
"\n")?newlineOf(subject,instruction.source):"";return{file:path,start:instruction.start,end:instruction.end,text:text+end}})];const after=editedText(files,edits,
path);const parsed=after===null?null:parseDockerfile(path,after);const isMeant2=parsed?.problem===null&&parsed.disagreement===null&&parsed.stages.length===dockerfile.
stages.length+1&&parsed.instructions.length===dockerfile.instructions.length+3+copies.length;return isMeant2?edits:unsure}function freeName(taken){let name3="ma\
nifests";for(let n=2;taken.includes(name3);n++)name3=`manifests-${n}`;return name3}function sourcesOf({value}){return value.trim().split(/\s+/).slice(0,-1).join(
" ")}var versionBumpBeforeInstall={id:"version-bump-before-install",severity:"note",summary:"An install runs again for changes of its manifest that it does not read,\
 such as a new version.",docs:"docs/rules/version-bump-before-install.md",check(subject){const{history}=subject;if(!isTelling(history)||!history.sides?.size)return[];
return subject.dockerfile.stages.flatMap(stage=>checkStage13(subject,stage))}};var enough=5;var fewest=3;var telling=.3;var dearSeconds=60;var known3=new Set(["\
npm","yarn","pnpm","poetry","pdm","uv"]);function checkStage13(subject,stage){return firstInstalls(subject,stage).flatMap(install2=>{const{instruction}=install2.
run;if(!known3.has(install2.manager.name)||install2.firstIndex!==instruction.index)return[];const copies=above(stage,instruction).flatMap(each=>contextCopy(subject,
each)??[]);const brought=manifestsOf(subject,install2,copies);const isHidden=copies.some(({broad,copied})=>!copied.certain||broad&&brought.some(({file})=>copied.
covers(file)));const manifest2=brought.find(({file})=>install2.manager.manifests.includes(nameOf(file)));if(!manifest2||isHidden)return[];const paths=brought.map(
({file})=>inRepository(subject,file));const{misses,spared}=countMisses(subject,stage,install2,new Set(paths));const share=spared/Math.max(misses,1);if(spared<enough&&
(spared<fewest||share<telling))return[];const total=subject.history?.commits.length??1;const seconds2=typicalSeconds[install2.manager.name]??0;const cost=costOf(
subject.history,misses/total,(misses-spared)/total,seconds2);const command=install2.command.words.join(" ").slice(0,60);return[report(subject,{...versionBumpBeforeInstall,
severity:(cost.secondsPerWeek??0)>=dearSeconds?"warning":"note"},{at:instruction,message:`In ${spared} of the ${misses} commits that run "${command}" again (${Math.
round(share*100)} %), ${manifest2.file} changed only in what it does not read, such as the version: install from a copy without it.`,answer:normaliseManifests(subject,
stage,install2,brought),cost})]})}function nameOf(file){return file.replace(/^.*\//,"")}function manifestsOf(subject,install2,copies){return copies.flatMap(copy2=>placedFiles(
subject,copy2).filter(({path})=>comparable.some(name3=>path===`${install2.directory}/${name3}`)).filter(({file,path})=>nameOf(file)===nameOf(path)).map(placed=>({
...placed,copy:copy2})))}function countMisses(subject,stage,install2,manifests){const{history}=subject;const touches=touchesAbove(subject,stage,install2.run.instruction);
const ignoresScripts=install2.invocation.options.has("--ignore-scripts");const same2=(sides,path)=>{const[before,after]=[sides?.before,sides?.after].map(text=>text===
void 0?null:asInstalled(nameOf(path),text,ignoresScripts));return before!==null&&before===after};const isSpared=({sha,paths})=>paths.filter(touches).every(path=>manifests.
has(path)&&same2(history?.sides?.get(sidesKey({sha,path})),path));const missed=(history?.commits??[]).filter(({paths})=>paths.some(touches));return{misses:missed.
length,spared:missed.filter(isSpared).length}}var volatileCopyFirst={id:"volatile-copy-first",severity:"note",summary:"Of two neighbouring COPY instructions the one that changes more often stands first.",docs:"\
docs/rules/volatile-copy-first.md",check:subject=>subject.history===null?[]:subject.dockerfile.stages.flatMap(stage=>checkStage14(subject,stage))};var factor=3;
var leastShare2=.05;var fewestFiles=50;function checkStage14(subject,stage){for(const[index,instruction]of stage.instructions.entries()){const below2=stage.instructions[index+
1];const[first,second]=[readCopy(subject,instruction),below2?readCopy(subject,below2):null];if(first===null||second===null)continue;const[often,seldom]=[rate(subject,
first),rate(subject,second)];if(often===null||seldom===null||often<leastShare2||often<factor*seldom)continue;if(!isLarge(subject,second))continue;const answer=swap(
subject,stage,first,second);if(isRefusal(answer))continue;const message=`Line ${instruction.startLine} changes in ${Math.round(often*100)} % of the commits and \
line ${second.instruction.startLine} in ${Math.round(seldom*100)} %, yet is copied again with it: change their places.`;return[report(subject,volatileCopyFirst,
{at:instruction,message,answer})]}return[]}function readCopy(subject,instruction){const copy2=contextCopy(subject,instruction);if(copy2)return copy2.copied.certain?
copy2:null;const built=stageCopy(subject,instruction);return built?.source?built:null}function rate(subject,{instruction}){const touches=touchesOf(subject,instruction);
const prefix=inRepository(subject,"x").slice(0,-1);return missRate(subject.history,path=>path.startsWith(prefix)&&touches.some(test=>test(path.slice(prefix.length))))}
function isLarge(subject,copy2){if("copied"in copy2)return subject.buildFiles.filter(file=>copy2.copied.covers(file)).length>=fewestFiles;return/\/(node_modules|vendor|site-packages|\.?venv|bundle)$/.
test(copy2.destination)}function swap(subject,stage,first,second){const problem2=refuseFile(subject,stage);if(problem2)return problem2;const[a,b]=[first,second].
map(copy2=>placesOf2(subject,copy2));const apart2=a?.every(x=>b?.every(y=>!isWithin(x,y)&&!isWithin(y,x)));if(!a||!b||!apart2){return refusal("copy-between","Bo\
th may write to the same place, and then their order decides.")}const edits=moveDown(subject,first.instruction,[],second.instruction);const unsure=refuseEdits(subject,
edits,{moved:first.instruction,lines:[],behind:second.instruction});return unsure??{safety:"safe",description:"Copy first what changes less often.",edits}}function placesOf2(subject,copy2){
const{instruction,destination}=copy2;const state2=subject.evaluation.before(instruction);const root=subject.evaluation.byDefault(state2.workdir);const place=subject.
evaluation.byDefault(destination);if(root===null||place===null||!state2.workdirMade||!isAppDirectory(root))return null;const isBelow=place!==root&&isWithin(place,
root)&&!place.slice(root.length+1).includes("/");if(!("copied"in copy2)){const words2=instruction.json??instruction.value.trim().split(/\s+/);return isBelow&&words2.
length===2&&!/[*?[]/.test(words2[0]??"")?[place]:null}const{sources,broad}=copy2;if(broad&&sources.length===1)return isBelow?[place]:null;if(broad||place!==root||
sources.some(source=>/[*?[]/.test(source)))return null;return sources.map(source=>`${root}/${source.replace(/^.*\//,"")}`)}function lowerArg(subject,stage,arg,name3,victim){const problem2=refuseFile(subject,stage);if(problem2)return problem2;if(/\s/.test(arg.value))return refusal("s\
everal-values","The ARG declares more than one value.");const below2=stage.instructions.filter(({index})=>index>arg.index);const consumer=below2.find(instruction=>mentions(
instruction,name3));if(consumer===void 0){return refusal("value-unused",`Nothing below names ${name3}: whether it is there to renew the packages is for you to s\
ay.`)}if(consumer.index<victim.instruction.index)return lowerBoth(subject,stage,arg,name3,victim,consumer);return lowerTo(subject,arg,name3,below2,consumer)}function lowerTo(subject,arg,name3,below2,consumer){
const crossed=below2.filter(({index})=>index<consumer.index);for(const instruction of crossed){const reason=refuseReader(subject,instruction,name3);if(reason)return reason;
if(!setsFor(subject,instruction,arg))continue;const where=`The ${instruction.keyword} on line ${instruction.startLine}`;return refusal("value-chained",`${where}\
 sets a variable that the value of ${name3} is made from.`)}const edits=moveAbove(subject,arg,consumer);const unsure=refuseEdits(subject,edits,{moved:arg,lines:[],
above:consumer});if(unsure)return unsure;const{safety,because}=safetyOf(subject,crossed);return{safety,description:`Declare ${name3} just above its first use.${because}`,
edits}}function safetyOf(subject,crossed){const install2=crossed.find(each=>each.keyword==="RUN"&&readRun(subject,each).commands.some(command=>command.install!==
null));if(install2===void 0)return{safety:"safe",because:""};const because=` A script of a dependency on line ${install2.startLine} could read it.`;return{safety:"\
unsafe",because}}function lowerBoth(subject,stage,arg,name3,victim,consumer){const where=`The ${consumer.keyword} on line ${consumer.startLine}`;const stays=refusal(
"value-used",`${where} uses ${name3} above the install, so both have to move.`);const pairs2=/^(LABEL|ENV)$/.test(consumer.keyword)?readPairs(consumer.keyword,consumer.
value,subject.dockerfile.escape):null;const set=pairs2?.map(pair2=>pair2.name)??[];if(set.length===0||consumer.keyword==="ENV"&&!(set.length===1&&volatileName.test(
set[0]??""))){return stays}const below2=stage.instructions.filter(({index})=>index>consumer.index);const target=below2.find(each=>staysAbove(subject,each,consumer,
[name3,...set]));if(target!==void 0&&target.index<=victim.instruction.index)return stays;const last=below2.at(-1);if(last===void 0)return stays;const edits=target?
moveAbove(subject,consumer,target):moveDown(subject,consumer,[],last);const place=target?{above:target}:{behind:last};const unsure=refuseEdits(subject,edits,{moved:consumer,
lines:[],...place});if(unsure)return unsure;const answer=composed(subject,edits,own=>{const ownStage=own.dockerfile.stages[stage.index];const ownArg=own.dockerfile.
instructions[arg.index];const ownBelow=ownStage?.instructions.filter(({index})=>index>arg.index)??[];const first=ownBelow.find(each=>mentions(each,name3));return ownArg&&
first?lowerTo(own,ownArg,name3,ownBelow,first):stays});if(answer===null||isRefusal(answer))return answer??stays;return{...answer,description:answer.description.
replace(/^[^.]*\./,`Declare ${name3}, and the ${consumer.keyword} that uses it, below the install.`)}}function setsFor({dockerfile},instruction,user){if(!/^(ENV|ARG)$/.
test(instruction.keyword))return false;const pairs2=readPairs(instruction.keyword,instruction.value,dockerfile.escape);return pairs2===null||pairs2.some(pair2=>mentions(
user,pair2.name))}function staysAbove(subject,instruction,consumer,names2){const[name3="",...set]=names2;if(instruction.keyword==="LABEL"){const own=readPairs("\
LABEL",instruction.value,subject.dockerfile.escape)??[];return consumer.keyword==="LABEL"&&own.some(pair2=>set.includes(pair2.name))}if(consumer.keyword==="ENV"&&
set.some(each=>mentions(instruction,each)))return true;if(setsFor(subject,instruction,consumer))return true;return refuseReader(subject,instruction,name3)!==null}
function refuseReader(subject,instruction,name3){const{keyword,startLine}=instruction;if(keyword==="ONBUILD")return refusal("onbuild",`The ONBUILD on line ${startLine}\
 may use ${name3} later.`);if(keyword!=="RUN")return null;const run=readRun(subject,instruction);const unknown=refusal("run-may-read",`The RUN on line ${startLine}\
 may read ${name3} from its environment.`);if(run.opaque!==null||run.commands.length===0)return unknown;const isKnown2=run.commands.every(({command,directory,install:install2})=>{
if(install2!==null)return!mentions(instruction,name3);const around=surroundings(subject,instruction,"/",directory);return contextFree(around.resolve(command),{...around,
isCopied:()=>false})!==null});return isKnown2?null:unknown}var volatileValueBeforeRun={id:"volatile-value-before-run",severity:"warning",summary:"A commit, date or build number is declared above an install that does not\
 use it.",docs:"docs/rules/volatile-value-before-run.md",check:subject=>subject.dockerfile.stages.flatMap(stage=>checkStage15(subject,stage))};var pinned=/^[0-9a-f]{7,64}$|^v?\d+\.\d+/i;
function checkStage15(subject,stage){return stage.instructions.flatMap(instruction=>{const name3=volatileArg(subject,instruction);const run=name3===null?null:firstVictim(
subject,stage,instruction,name3);return name3===null||run===null?[]:[finding4(subject,stage,instruction,name3,run)]})}function volatileArg(subject,{keyword,value}){
if(keyword!=="ARG")return null;const pairs2=readPairs("ARG",value,subject.dockerfile.escape)??[];const own=pairs2.find(pair2=>volatileName.test(pair2.name)&&!pinned.
test(pair2.value??""));return own?.name??null}function firstVictim(subject,stage,arg,name3){for(const instruction of stage.instructions){if(instruction.index<=arg.
index||instruction.keyword!=="RUN")continue;const run=readRun(subject,instruction);if(isExpensive2(run))return mentions(instruction,name3)?null:run}return null}
function isExpensive2({commands:commands2}){return commands2.some(({command:{words:words2},install:install2})=>install2!==null||packageAction(words2)==="install"||
/^(pip3? install|gem install|go (build|install)|npm (i|install) -g|docker-php-ext-install|pecl install|cargo install)\b/.test(words2.join(" ")))}function finding4(subject,stage,arg,name3,run){
const consumer=stage.instructions.find(each=>each.index>arg.index&&mentions(each,name3));const answer=lowerArg(subject,stage,arg,name3,run);const where=consumer?
consumer.index<run.instruction.index?`move it with "${shown2(consumer)}" (line ${consumer.startLine}) below the install`:`move it to just above "${shown2(consumer)}\
" (line ${consumer.startLine}), which uses it first`:"nothing below names it, so move it to the end of the stage or remove it";const before=missRate(subject.history,
touchesAbove(subject,stage,run.instruction));return{rule:volatileValueBeforeRun.id,severity:volatileValueBeforeRun.severity,message:`${name3} changes with every\
 build and stands above "${shown2(run.instruction)}" (line ${run.instruction.startLine}), which then runs every time: ${where}.`,file:subject.dockerfile.path,range:rangeOf(
arg),fix:isRefusal(answer)?null:answer,refused:isRefusal(answer)?answer:null,cost:costOf(subject.history,before===null?null:1,before,typicalSeconds.other??0,broadCopyAbove(
subject,stage,run)?.1:.9)}}function broadCopyAbove(subject,stage,run){return contextCopies(subject,stage).some(({broad,instruction})=>broad&&instruction.index<run.
instruction.index)}function leaks(subject,copies){const isTaken=path=>copies.some(({copied})=>copied.covers(path));const found=[];const isRepository=subject.files.tracked!==null&&
subject.context===".";if(isRepository&&isTaken(".git/HEAD"))found.push({kind:"git",line:".git"});for(const line of outputs(subject,copies))found.push({kind:"out\
put",line});if(subject.ignore.path!==null)return found;const own=[...subject.siblings.map(({path})=>path),ignorePath(subject)].map(path=>relativeTo(subject.context,
path)).filter(path=>path!==null).filter(path=>isTaken(path)&&isPlain3(path));if(own.some(path=>path!==".dockerignore")){for(const line of own)found.push({kind:"\
dockerfile",line})}return found}function isPlain3(path){return!/[\\*?[\]\n\r]|^[!#\s]|\s$/.test(path)}function outputs(subject,copies){const lines=subject.dockerfile.
stages.flatMap(stage=>stage.instructions.filter(({keyword})=>keyword==="RUN").flatMap(instruction=>readRun(subject,instruction).commands).flatMap(({install:install2,
directory})=>{if(install2===null||directory===null)return[];const copy2=copies.find(({destination})=>isWithin(directory,destination));if(copy2===void 0)return[];
const folder=within(copy2.sources[0]??"",directory.slice(copy2.destination.length))??"";if(!hasManifest2(subject,install2,folder))return[];const trees=install2.
manager.trees.map(tree=>within(folder,tree)??tree).filter(tree=>install2.manager.ownsTrees||isGitIgnored(subject,inRepository(subject,tree)));const answer=outputLines(
subject,copy2,trees);return isRefusal(answer)?[]:answer}));return[...new Set(lines)]}function hasManifest2(subject,{manager,invocation},folder){const prefix=folder===
""?"":`${folder}/`;return manifestNames(manager,invocation).some(name3=>subject.contextFiles.includes(within(folder,name3)??""))||subject.contextFiles.some(file=>file.
startsWith(prefix)&&manager.manifestPattern?.test(file)===true)}function refuseLeakFix(subject,leaked){const{ignore}=subject;const problem2=refuseReading(subject);
if(problem2)return problem2;if(ignore.problem!==null)return refusal("ignore-file",ignore.problem);const named3=users3(subject).flatMap(({own,stage})=>contextCopies(
own,stage).flatMap(({sources})=>sources.filter(source=>source!=="")).map(source=>({source,path:own.dockerfile.path})));for(const{line}of leaked){const user=named3.
find(({source})=>isWithin(source,line));if(user){return refusal("copied-by-name",`${user.path} copies ${line} by name, so it must reach the build.`)}}const exception=ignore.
patterns.find(pattern=>pattern.startsWith("!"));if(exception!==void 0&&ignore.patterns.some(pattern=>/^\*+$/.test(pattern))){return refusal("ignore-reincludes",
`${ignore.path} lists what may be copied (${exception}), so take it off that list.`)}return null}function users3(subject){return subject.siblings.map(dockerfile=>siblingOf(
subject,dockerfile)).filter(own=>ignorePath(own)===ignorePath(subject)).flatMap(own=>own.dockerfile.stages.map(stage=>({own,stage})))}function unsafeBecause(subject,leaked){
if(!leaked.some(({kind})=>kind==="git"))return null;for(const{own,stage}of users3(subject)){for(const instruction of stage.instructions){const where=`${own.dockerfile.
path} line ${instruction.startLine}`;if(/\bgit\b|\.git\b/i.test(instruction.source))return`${where} mentions git, so it may read .git.`;if(instruction.keyword!==
"RUN")continue;const run=readRun(own,instruction);const isKnown2=run.opaque===null&&run.commands.length>0&&run.commands.every(({command,directory,install:install2})=>{
if(install2!==null)return install2.manager.name!=="composer";const around=surroundings(own,instruction,"/",directory);const isApart3={...around,isCopied:()=>false};
return command.words[0]==="cd"||contextFree(around.resolve(command),isApart3)!==null});if(!isKnown2)return`${where} is not known to leave .git alone.`}}const script=lifecycle2(
subject);return script===null?null:`${script} may read .git during an install.`}function lifecycle2(subject){const pattern=/"(pre|post)?(install|prepare)"\s*:/;
const manifest2=subject.buildFiles.find(file=>{if(!/(^|\/)package\.json$/.test(file))return false;const text=subject.files.text(inRepository(subject,file));return typeof text===
"string"&&pattern.test(text)});return manifest2??null}var copySeconds=5;var weakDockerignore={id:"weak-dockerignore",severity:"warning",summary:"The ignore file lets .git, installed trees or the Dockerfile into a b\
road COPY.",docs:"docs/rules/weak-dockerignore.md",check(subject){const found=subject.dockerfile.stages.flatMap(stage=>contextCopies(subject,stage).filter(copy2=>copy2.
broad).map(copy2=>({stage,copy:copy2})));const leaked=leaks(subject,found.map(({copy:copy2})=>copy2));const takes=({copied})=>leaked.some(({line})=>["","/HEAD",
"/x"].some(below2=>copied.covers(line.replace("**/","")+below2)));const first=found.find(({copy:copy2})=>takes(copy2))??found[0];return first===void 0||leaked.length===
0?[]:[finding5(subject,first.stage,first.copy,leaked)]}};function finding5(subject,stage,copy2,leaked){const problem2=refuseLeakFix(subject,leaked);const edit=problem2??
addIgnoreLines(subject,linesOf2(leaked));const because=unsafeBecause(subject,leaked);const isHabit2=leaked.every(({kind})=>kind==="dockerfile");const names2=leaked.
filter(({kind})=>kind!=="dockerfile"||isHabit2).map(({line})=>line);const file=subject.ignore.path??"a .dockerignore";const before=missRate(subject.history,touchesAbove(
subject,stage,copy2.instruction,true));const always=leaked.some(({kind})=>kind==="git");return{rule:weakDockerignore.id,severity:isHabit2?"note":weakDockerignore.
severity,message:`"${shown2(copy2.instruction)}" also takes ${list2(names2)}, which change${names2.length===1?"s":""} without mattering to the image: list ${names2.
length===1?"it":"them"} in ${file}.`,file:subject.dockerfile.path,range:rangeOf(copy2.instruction),fix:isRefusal(edit)?null:{safety:because===null?"safe":"unsaf\
e",description:`List ${list2(linesOf2(leaked))} in ${edit.file}.${because===null?"":` ${because}`}`,edits:[edit]},refused:isRefusal(edit)?edit:null,cost:costOf(
subject.history,before!==null&&always?1:before,before,copySeconds,always?.5:0)}}function linesOf2(leaked){return[...new Set(leaked.map(({line})=>line))]}var mostNames=4;
function list2(all){const rest=all.length-mostNames;const names2=rest>0?[...all.slice(0,mostNames),`${rest} more`]:all;return names2.length<2?names2[0]??"":`${names2.
slice(0,-1).join(", ")} and ${names2.at(-1)}`}var rules2=[aptCacheMount,artefactInCacheMount,broadCopyBeforeInstall,buildToolsInImage,chownAfterCopy,fusedInstall,gitInBuild,ineffectiveCacheMount,inertCopyLink,
listedManifests,missingCacheMount,missingInstallInput,movingBase,osPackagesAfterCopy,parsersDisagree,repeatedInstall,testInBuild,unclearPragma(()=>rules2.map(({
id})=>id)),unreadContextFiles,unreadableFileRule,updateAlone,versionBumpBeforeInstall,volatileCopyFirst,volatileValueBeforeRun,weakDockerignore];function lintDockerfile(input){const whole={...input,contexts:contextsOf(input)};return rank(find(whole).map(finding6=>{const fix=offerFrozenInstall(whole,finding6,
find);return fix?{...finding6,fix,refused:null}:finding6}))}function find(input){const subject=readSubject(input);if("rule"in subject)return[subject];const note=contextNote(
subject,input);const seconds2=layerSeconds(subject.dockerfile,input.steps??[]);return rules2.flatMap(rule=>rule.check(subject)).filter(({rule,range})=>!isSilenced(
subject.dockerfile,rule,range.startLine)).map(finding6=>withLoggedCost(subject,finding6,seconds2)).map(finding6=>{return finding6.cost?{...finding6,message:finding6.
message.replace(/\.$/,`${note}.`)}:finding6})}function contextNote({context},input){if(context===posix7.dirname(input.path))return"";const folder=context==="."?
"the repository's root":context;if(input.context!=null)return` (context: ${folder})`;const namedBy=contextsOf(input).get(input.path)?.namedBy;const why=namedBy?
`by ${namedBy.file}:${namedBy.line}`:"the only place with all that it copies";return` (context: ${folder}, ${why})`}function readSubject(input){const{path,files,
history}=input;const dockerfile=readDockerfile(files,path);if(typeof dockerfile==="string")return unreadableFile(path,dockerfile);const contexts=contextsOf(input);
const own=contexts.get(path);const context=input.context??own?.context??posix7.dirname(path);const several=input.context==null&&new Set(own?.mentions.map(mention=>mention.
context)).size>1;return subjectOf({dockerfile,files,history,context,several,siblings:()=>siblings(dockerfile,files,contexts,context)})}function contextsOf({contexts,
files,path}){return contexts??findContexts(files,[...new Set([...findDockerfiles(files.paths),path])])}function siblings(dockerfile,files,contexts,context){const others2=[
...contexts].filter(([path,each])=>path!==dockerfile.path&&(each.context===context||each.mentions.some(mention=>mention.context===context)));const read5=others2.
map(([path])=>readDockerfile(files,path));return[dockerfile,...read5.filter(each=>typeof each!=="string")]}export{cleanPath,relativeTo,forEachChild,parse2 as parse,hasWildcard,blank,lex,isHeredoc,readCopied,sourceMatcher,readPairs,parseDockerfile,readDockerfile,findContexts,
isDockerfile,findDockerfiles,withFix,readIgnore,isSymbolic,evaluate,shellOf,readMount,asInstalled,rules2 as rules,lintDockerfile,readSubject};
