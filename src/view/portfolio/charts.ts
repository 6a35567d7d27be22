import { scaleBand, scaleLinear } from 'd3-scale';
import { escapeHtml } from './html.ts';

export interface BarChart {
  title: string;
  unit: string;
  bars: { label: string; value: number | null }[];
  /** Top of the axis; the highest value where it is left out. */
  most?: number;
}

const [width, height] = [420, 220];
const margin = { top: 12, right: 8, bottom: 64, left: 44 };

/** Bars as inline SVG, in the colours of the page; the figures are in the text for those who cannot see it. */
export function barChart({ title, unit, bars, most }: BarChart): string {
  // One bar is a figure, not a chart.
  if (bars.filter(({ value }) => value !== null && value > 0).length < 2) return '';
  const x = scaleBand([margin.left, width - margin.right])
    .domain(bars.map((_, index) => String(index)))
    .padding(bars.length < 4 ? 0.6 : 0.2);
  const y = scaleLinear([height - margin.bottom, margin.top]).domain([0, most ?? Math.max(1, ...bars.map(({ value }) => value ?? 0))]);
  if (most === undefined) y.nice(4);
  // Half an incident is none.
  const whole = bars.every(({ value }) => Number.isInteger(value ?? 0));
  const ticks = y
    .ticks(4)
    .filter((tick) => !whole || Number.isInteger(tick))
    .map(
      (tick) =>
        `<g transform="translate(0 ${y(tick)})"><line x1="${margin.left}" x2="${width - margin.right}"/><text x="${margin.left - 6}" dy="0.32em" text-anchor="end">${tick}</text></g>`,
    );
  const shapes = bars.map(({ label, value }, index) => {
    const left = x(String(index)) ?? 0;
    const top = y(value ?? 0);
    const name = `<text class="label" transform="translate(${left + x.bandwidth() / 2} ${height - margin.bottom + 8}) rotate(-35)" text-anchor="end" dy="0.5em">${escapeHtml(label)}</text>`;
    const said = `${label}: ${value === null ? 'no figure' : `${value} ${unit}`}`;
    return `<g><title>${escapeHtml(said)}</title><rect x="${left}" y="${top}" width="${x.bandwidth()}" height="${Math.max(0, y(0) - top)}"/>${name}</g>`;
  });
  const spoken = bars.filter(({ value }) => value !== null).map(({ label, value }) => `${label} ${value}`);
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(`${title}, in ${unit}: ${spoken.join(', ')}`)}"><g class="axis">${ticks.join('')}</g>${shapes.join('')}</svg></figure>`;
}
