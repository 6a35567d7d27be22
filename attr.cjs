const fs = require('fs');
const { TraceMap, originalPositionFor } = require('@jridgewell/trace-mapping');
const f = fs.readdirSync('/tmp/prof3').map((x) => '/tmp/prof3/' + x)[0];
const p = JSON.parse(fs.readFileSync(f));
const tm = new TraceMap(JSON.parse(fs.readFileSync('/tmp/un/index.js.map')));
const id = {};
p.nodes.forEach((n) => (id[n.id] = n));
const self = {},
  fn = {};
p.samples.forEach((s, i) => {
  const n = id[s].callFrame;
  let k;
  if (n.url.includes('/tmp/un')) {
    const o = originalPositionFor(tm, { line: n.lineNumber + 1, column: n.columnNumber });
    k = o.source || '?';
    const m = /node_modules\/((@[^/]+\/)?[^/]+)/.exec(k);
    k = m ? m[1] : k.replace(/.*src\//, 'src/');
    const q = k + ' ' + n.functionName;
    fn[q] = (fn[q] || 0) + p.timeDeltas[i];
  } else k = n.url || n.functionName;
  self[k] = (self[k] || 0) + p.timeDeltas[i];
});
const show = (o, c) =>
  console.log(
    Object.entries(o)
      .sort((a, b) => b[1] - a[1])
      .slice(0, c)
      .map(([k, v]) => (v / 1000).toFixed(1) + ' ' + k)
      .join('\n'),
  );
console.log((p.endTime - p.startTime) / 1000);
show(self, 26);
console.log('--');
show(fn, 22);
