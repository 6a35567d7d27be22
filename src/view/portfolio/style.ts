/** Style of the portfolio page: the system's fonts and colours, light or dark as the reader has it. */
export const style = `
:root{color-scheme:light dark;--line:#d1d9e0;--soft:#f6f8fa;--bar:#0969da;--bad:#cf222e;--good:#1a7f37;--text:#1f2328;--quiet:#59636e;--back:#fff}
@media(prefers-color-scheme:dark){:root{--line:#3d444d;--soft:#151b23;--bar:#4493f8;--bad:#f85149;--good:#3fb950;--text:#f0f6fc;--quiet:#9198a1;--back:#0d1117}}
*{box-sizing:border-box}
body{font:15px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back);max-width:1200px;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2.5rem 0 .8rem}
a{color:var(--bar)}td a{text-decoration:none}td a:hover,td a:focus{text-decoration:underline}
.quiet{color:var(--quiet)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:.8rem;margin:1.5rem 0;padding:0;list-style:none}
.tiles li{border:1px solid var(--line);border-radius:8px;padding:.7rem 1rem;background:var(--soft)}
.tiles b{display:block;font-size:1.6rem;font-weight:600}
.tiles small{display:block;font-size:.8rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(340px,100%),1fr));gap:1rem}
figure{margin:0;border:1px solid var(--line);border-radius:8px;padding:.8rem}figcaption{font-weight:600}
svg{width:100%;height:auto;font-size:11px;fill:var(--quiet)}rect{fill:var(--bar)}.axis line{stroke:var(--line)}
.tools{display:flex;flex-wrap:wrap;gap:1rem;margin:.5rem 0;align-items:end}
.tools[hidden]{display:none}
.tools label{display:grid;gap:.2rem;font-size:.85rem;color:var(--quiet)}
input,select{font:inherit;color:inherit;background:var(--back);border:1px solid var(--line);border-radius:6px;padding:.35rem .6rem}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.5rem .7rem;color:var(--quiet)}
th,td{text-align:left;padding:.4rem .7rem;border-top:1px solid var(--line);vertical-align:top}
thead th{background:var(--soft);white-space:nowrap;padding:0}
th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:.4rem .7rem;width:100%;text-align:left;cursor:pointer}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
td.day{white-space:nowrap}td.name{min-width:12rem}
td.number{text-align:right;font-variant-numeric:tabular-nums}
.bad{color:var(--bad);font-weight:600}.good{color:var(--good)}
:focus-visible{outline:3px solid var(--bar);outline-offset:1px}
@media print{.tools{display:none}}
`.trim();
