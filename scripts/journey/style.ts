/** Enough of GitHub's own style to judge by: sizes, widths, scrolling tables, alerts, light and dark as the reader has it. */
export const style = `
:root{color-scheme:light dark;--text:#1f2328;--quiet:#59636e;--line:#d1d9e0;--back:#fff;--soft:#f6f8fa;--code:#818b981f;--link:#0969da;--warn:#9a6700;--note:#0969da}
@media(prefers-color-scheme:dark){:root{--text:#f0f6fc;--quiet:#9198a1;--line:#3d444d;--back:#0d1117;--soft:#151b23;--code:#656c7633;--link:#4493f8;--warn:#d29922;--note:#4493f8}}
*{box-sizing:border-box}
body{font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",sans-serif;color:var(--text);background:var(--back);margin:0 auto;max-width:880px;padding:16px;overflow-wrap:break-word}
a{color:var(--link)}
body>h1{font-size:24px;margin:8px 0}body>h2{font-size:16px;margin:32px 0 8px}.quiet{color:var(--quiet)}
.look{border:1px solid var(--line);border-radius:6px;padding:8px 16px;background:var(--soft)}.look li{margin:4px 0}
article{border:1px solid var(--line);border-radius:6px;background:var(--back)}
article>header{background:var(--soft);border-bottom:1px solid var(--line);padding:8px 16px;color:var(--quiet);border-radius:6px 6px 0 0}
.body{padding:16px}.body>*:first-child{margin-top:0}.body>*:last-child{margin-bottom:0}
.body p,.body ul,.body ol,.body blockquote,.body table,.body pre,.body details{margin:0 0 16px}
.body h1,.body h2,.body h3{margin:24px 0 16px;line-height:1.25;font-weight:600}.body h1{font-size:2em}.body h2{font-size:1.5em;border-bottom:1px solid var(--line);padding-bottom:.3em}.body h3{font-size:1.25em}
.body ul,.body ol{padding-left:2em}.body li+li{margin-top:.25em}.body li>ul{margin-bottom:0}.body li>p{margin-top:16px}.body li:has(>input){list-style:none}.body li>input{margin:0 .2em .25em -1.4em;vertical-align:middle}
.body table{display:block;width:max-content;max-width:100%;overflow:auto;border-spacing:0;border-collapse:collapse}
.body td,.body th{border:1px solid var(--line);padding:6px 13px;text-align:left}.body tr:nth-child(2n){background:var(--soft)}
.body blockquote{padding:0 1em;color:var(--quiet);border-left:.25em solid var(--line)}
.body code{background:var(--code);padding:.2em .4em;border-radius:6px;font-size:85%;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}.body pre{background:var(--soft);padding:16px;overflow:auto;border-radius:6px}.body pre code{background:none;padding:0;white-space:pre}
.body sub{font-size:75%;line-height:0;position:relative;bottom:-.25em}
.body summary{cursor:pointer}
.alert{border-left:.25em solid var(--note);padding:8px 16px;margin:0 0 16px}.alert>b{color:var(--note)}.alert.warning{border-color:var(--warn)}.alert.warning>b{color:var(--warn)}.alert>*:last-child{margin-bottom:0}
.mermaid{background:none!important;padding:0!important;text-align:center}.mermaid svg{max-width:100%}
`.trim();
