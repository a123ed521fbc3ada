/** The looks of the coverage page: a quiet memorandum, for screens light and dark, for few colours, and for paper. */

export const STYLE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;padding:2.75rem 1.5rem 4rem;max-width:60rem;background:var(--paper);color:var(--ink);font:400 1rem/1.6 var(--text);overflow-wrap:break-word}
h1,h2,h3{font-family:var(--heading);font-weight:600;line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:2rem;letter-spacing:-.01em}
h2{font-size:1.35rem;padding-top:1.1rem;border-top:1px solid var(--rule)}
h3{font-size:1.05rem}
p{margin:.35rem 0}
a{color:inherit;text-decoration-color:var(--faint);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
section{margin-top:2.75rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem .9rem;background:var(--paper);color:var(--ink);border:1px solid var(--accent);border-radius:4px}
.skip:focus{top:1rem}
.symbols{position:absolute}
.symbol{width:.95em;height:.95em;margin-inline-end:.4em;vertical-align:-.1em;color:var(--tone)}
.disc{fill:currentColor}
.ring{fill:none;stroke:currentColor;stroke-width:1.6}
.stroke{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.cut{fill:none;stroke:var(--paper);stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.contradicted{--tone:var(--bad)}
.missing{--tone:var(--lack)}
.partial{--tone:var(--half)}
.undetermined,.questions{--tone:var(--open)}
.addressed,.cited{--tone:var(--good)}
.not-yet-applicable,.set-aside,.not-taken-up,.no-clause-needed{--tone:var(--muted)}
.kind{margin:0 0 .5rem;font-size:.8rem;letter-spacing:.09em;text-transform:uppercase;color:var(--muted)}
.old{margin:1rem 0;padding:.6rem .9rem;border:1px solid var(--half);border-radius:4px}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(12.5rem,1fr));gap:.9rem 1.75rem;margin:1.5rem 0 0;padding-top:1.25rem;border-top:2px solid var(--ink)}
.facts dt{font-size:.8rem;color:var(--muted)}
.facts dd{margin:0}
.counts{display:flex;flex-wrap:wrap;gap:.6rem;margin:1.75rem 0 0;padding:0;list-style:none}
.counts a{display:flex;align-items:baseline;gap:.55rem;padding:.45rem .85rem;border:1px solid var(--rule);border-radius:5px;background:var(--surface);text-decoration:none}
.counts a:hover{border-color:var(--faint)}
.counts .count{font:600 1.2rem/1.3 var(--heading);font-variant-numeric:lining-nums tabular-nums}
.counts .of{font-size:.9rem}
.advice{margin:1.25rem 0 0;font-size:.9rem;color:var(--muted)}
.about{color:var(--muted);max-width:44rem}
h2+.about{margin-top:.35rem}
.entries,.questions,.names{list-style:none;margin:1.1rem 0 0;padding:0}
.entry,.questions>li{padding:.15rem 0 .15rem 1.1rem;border-inline-start:3px solid var(--tone)}
.entry+.entry,.questions>li+li{margin-top:1.6rem}
.entry:target{background:var(--surface)}
.line{display:flex;flex-wrap:wrap;gap:.1rem 1rem;font-size:.9rem;color:var(--muted);font-variant-numeric:tabular-nums}
.state{white-space:nowrap}
.line .state{color:var(--tone);font-weight:600}
.says{max-width:44rem}
.aside{max-width:44rem;font-style:italic}
:lang(zh) .aside{font-style:normal}
.evidence{margin:.75rem 0 0;padding:.6rem .9rem;background:var(--surface);border-radius:4px}
blockquote{margin:0;max-width:44rem}
figcaption{margin-top:.3rem;font-size:.85rem;line-height:1.5;color:var(--muted)}
.falls{color:var(--bad);font-weight:600}
.unsaid{color:var(--half);font-weight:600}
.partial .falls{color:var(--half)}
.falls::after{content:" · ";color:var(--muted);font-weight:400}
.place::after{content:" · "}
.matrix .place::after{content:none}
.more{font-size:.85rem;color:var(--muted)}
.names{columns:2 20rem;column-gap:2.5rem}
.names li{padding:.28rem 0;break-inside:avoid}
.names .cites{color:var(--muted);font-size:.9rem;margin-inline-start:.4rem}
.instrument{margin-top:1.6rem}
.instrument>summary{padding:.4rem 0;border-bottom:1px solid var(--rule);font:600 1.05rem/1.4 var(--heading);cursor:pointer}
.instrument>summary .cites{margin-inline-start:.6rem;font-size:.9rem;font-weight:400;color:var(--muted)}
.instrument .entry+.entry{margin-top:.9rem}
.entries+h3{margin-top:2rem}
button.place{font:inherit;color:var(--accent);background:none;border:0;padding:0;cursor:pointer;text-align:inherit;text-decoration:underline;text-decoration-color:var(--faint);text-underline-offset:.2em}
button.place:hover{text-decoration-color:currentColor}
.scroll{position:relative;overflow-x:auto;margin-top:1.1rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45}
caption{text-align:start;color:var(--muted);padding-bottom:.9rem;font-size:.9rem}
th,td{padding:.42rem .65rem;text-align:start;vertical-align:top;border-bottom:1px solid var(--rule);font-weight:400}
thead th{font-weight:600;vertical-align:bottom;border-bottom-color:var(--ink)}
.group th{padding-top:1.1rem;font-family:var(--heading);font-weight:600}
.matrix th[scope=row]{min-width:15rem}
.matrix th[scope=row] a{text-decoration:none}
.matrix th[scope=row] a:hover,.matrix th[scope=row] a:focus{text-decoration:underline}
.matrix .cites{display:block;color:var(--muted);font-size:.85em}
.matrix td.state{padding-inline-end:1.2rem}
.column{padding-inline:.3rem;text-align:center}
.column span{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);max-height:11rem;text-align:start;line-height:1.25;font-weight:400}
:lang(zh) .column span{writing-mode:horizontal-tb;transform:none;width:5.5em;max-height:none}
.cell{text-align:center;white-space:nowrap;font-variant-numeric:tabular-nums;background:color-mix(in srgb,var(--tone) 9%,transparent)}
.cell .symbol{margin-inline-end:.3em}
.dates{margin-top:1.1rem}
.dates th[scope=row]{white-space:nowrap;width:1%;padding-inline-end:1.5rem;font-variant-numeric:tabular-nums}
.dates .future th{font-weight:600}
.dates p{margin:0}
.dates .cites{font-weight:600;margin-inline-end:.35rem}
.timeline{display:block;width:100%;min-width:36rem;height:auto;font-size:12px;font-family:var(--text)}
.timeline text{fill:var(--ink)}
.timeline .date{paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
.timeline .axis{stroke:var(--ink);stroke-width:2}
.timeline .axis.future{stroke-dasharray:1.5 5;stroke-linecap:round}
.timeline .stem{stroke:var(--faint);stroke-width:1}
.timeline circle{stroke:var(--ink);stroke-width:1.8}
.timeline .past circle{fill:var(--ink)}
.timeline .past .count{fill:var(--paper)}
.timeline .future circle{fill:var(--paper)}
.timeline .count{font-weight:600;font-size:11px}
.timeline path.today{stroke:var(--accent);stroke-width:1.2;stroke-dasharray:4 3}
.timeline text.today{fill:var(--accent);font-weight:600}
pre{margin:1rem 0;padding:1rem 1.2rem;background:var(--surface);border-radius:4px;overflow-x:auto;font:400 .9rem/1.55 var(--code)}
footer{margin-top:3.5rem;padding-top:1.1rem;border-top:1px solid var(--rule);font-size:.85rem;color:var(--muted)}
@media (max-width:36rem){body{padding:1.5rem 1rem 3rem}h1{font-size:1.6rem}.matrix th[scope=row]{min-width:10rem}}
@media (forced-colors:active){
:root,body{--ink:CanvasText;--muted:CanvasText;--faint:CanvasText;--rule:CanvasText;--paper:Canvas;--surface:Canvas;--accent:Highlight;--bad:CanvasText;--lack:CanvasText;--half:CanvasText;--open:CanvasText;--good:CanvasText}
.evidence{border:1px solid CanvasText}
.timeline,.symbol{forced-color-adjust:none}
}
@media print{
@page{margin:18mm 16mm}
body{max-width:none;padding:0;font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.skip{display:none}
section{margin-top:1.6rem}
h2,h3,.line,caption{break-after:avoid}
.evidence,.counts li,.facts div,tr,.timeline{break-inside:avoid}
.scroll{overflow:visible}
.timeline{min-width:0}
a{text-decoration:none}
.matrix{font-size:8pt}
.matrix th[scope=row]{min-width:0}
.column span{max-height:8rem}
}
`;

/** A file carries its own colours; paper is always light. */
export const FILE_STYLE = `
:root{--ink:#1d2530;--muted:#56606d;--faint:#a9b1bb;--rule:#dfe3e8;--paper:#fff;--surface:#f5f6f8;--accent:#1b4b7a;--bad:#a3262b;--lack:#9a4a05;--half:#7a5a00;--open:#5a4496;--good:#1f6b3f;
--heading:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Times New Roman","Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;
--text:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;
--code:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
:root:lang(zh){--heading:"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,Georgia,serif;--text:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif}
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e4e8ed;--muted:#a0a9b5;--faint:#5d6773;--rule:#303843;--paper:#14181e;--surface:#1c222a;--accent:#8fbbe8;--bad:#f0898c;--lack:#eda666;--half:#dcc06a;--open:#b9a6ee;--good:#7fcb9c}
}
`;

/** A panel takes the colours and letters of the editor, whose variables every theme sets. Its orange lets through what lies below, and its yellow is pale for words. */
export const PANEL_STYLE = `
:root{font-size:calc(var(--vscode-font-size,13px)*1.1)}
body{--ink:var(--vscode-editor-foreground,var(--vscode-foreground));--muted:var(--vscode-descriptionForeground);--faint:var(--vscode-widget-border,var(--vscode-descriptionForeground));--rule:var(--vscode-panel-border,var(--vscode-contrastBorder));--paper:var(--vscode-editor-background);--surface:var(--vscode-textBlockQuote-background,var(--vscode-editorWidget-background));--accent:var(--vscode-textLink-foreground);--bad:var(--vscode-errorForeground);--lack:color-mix(in srgb,color-mix(in srgb,var(--vscode-errorForeground) 45%,var(--vscode-editorWarning-foreground)) 75%,var(--vscode-editor-foreground));--half:color-mix(in srgb,var(--vscode-editorWarning-foreground) 70%,var(--vscode-editor-foreground));--open:var(--vscode-charts-purple,var(--vscode-textLink-foreground));--good:var(--vscode-testing-iconPassed,var(--vscode-charts-green));
--heading:var(--vscode-font-family);--text:var(--vscode-font-family);--code:var(--vscode-editor-font-family);
padding-top:1.5rem}
h1{font-size:1.7rem}
:focus-visible{outline-color:var(--vscode-focusBorder)}
.vscode-high-contrast .evidence,.vscode-high-contrast .counts a,.vscode-high-contrast-light .evidence,.vscode-high-contrast-light .counts a{border:1px solid var(--vscode-contrastBorder)}
@media print{body{--ink:#000;--muted:#444;--faint:#999;--rule:#ccc;--paper:#fff;--surface:#f4f4f4;--accent:#000}}
`;
