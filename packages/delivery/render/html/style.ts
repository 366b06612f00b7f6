/** The page's look. Colours are told apart by lightness too, and every bar has its figure beside it. */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--text:#1c2128;--dim:#59636e;--line:#d8dee4;--card:#f6f8fa;
--run:#8fb4dd;--critical:#d1542e;--queue:#c9ced6;--link:#0b57a8}
@media(prefers-color-scheme:dark){:root{--ground:#12161c;--text:#e3e8ee;--dim:#9aa6b2;--line:#313943;--card:#1b2129;
--run:#3f6ea3;--critical:#e8764f;--queue:#4a535e;--link:#7db6f5}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.25rem;max-width:76rem;background:var(--ground);color:var(--text);
font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{text-wrap:balance;font-size:1.45rem;line-height:1.25;margin:.2rem 0 .4rem}
h2{font-size:1.05rem;margin:2rem 0 .6rem}
p{margin:.3rem 0}
a{color:var(--link)}
code{font:13px/1.4 ui-monospace,monospace}
.dim{color:var(--dim)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.6rem;margin:1rem 0}
.facts div,.fix{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.6rem .8rem}
.facts dt{color:var(--dim);font-size:.85rem}
.facts dd{margin:0;font-size:1.1rem;font-weight:600}
.facts small{display:block;font-size:.85rem;font-weight:400;color:var(--dim)}
.warning{border-left:4px solid var(--critical);padding:.2rem .8rem;font-weight:600}
.fix{margin:0 0 .6rem}
.fix:first-of-type{border-left:4px solid var(--critical)}
.fix b{font-size:1.05rem}
.row{display:grid;grid-template-columns:minmax(9rem,17rem) 1fr 10.5rem;gap:.7rem;align-items:center;
padding:.16rem 0;border-bottom:1px solid var(--line)}
.row .value{text-align:right;font-variant-numeric:tabular-nums;font-size:.85rem;color:var(--dim)}
.row.critical .name{font-weight:600}
.track{position:relative;height:1rem;background:var(--card);border-radius:3px;overflow:hidden}
.track i{position:absolute;top:0;bottom:0;min-width:2px;background:var(--run)}
.track i.q{background:var(--queue)}
.critical .track i.r{background:var(--critical)}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;font-size:.85rem;color:var(--dim);margin:0 0 .5rem}
.key i{display:inline-block;width:.8rem;height:.8rem;border-radius:2px;vertical-align:-1px;margin-right:.35rem}
.trend{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.8rem;margin:0 0 1rem}
.trend figure{margin:0}.trend figcaption{color:var(--dim);font-size:.85rem}
.trend svg{width:100%;height:4.5rem;display:block}.trend rect{fill:var(--run)}.trend .before{fill:var(--queue)}.trend .newest{fill:var(--link)}
details{border-bottom:1px solid var(--line);padding:.25rem 0}
summary{cursor:pointer}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;padding:.25rem .7rem .25rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--dim);font-weight:500}
.scroll th,.scroll td{overflow-wrap:break-word;min-width:6em}
.d{white-space:nowrap}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
@media(max-width:640px){body{padding:.8rem}.row{grid-template-columns:1fr auto;gap:.1rem .6rem;padding:.4rem 0}
.row .track{grid-column:1/-1;grid-row:2}}
`;
