import { normalOf, randomOf } from './incident.ts';
import { alertHistory, type History } from './prometheus.ts';

/** An incident with the series a rule may be drafted from, the alert that was there, and what is true of it. */
export interface GuardIncident {
  name: string;
  start: string;
  end: string;
  series: { name: string; query: string; role: 'impact' | 'saturation' | 'traffic' | 'other'; unit?: string }[];
  /** When the alert that was there fired: what people went by. */
  alert: { name: string; fires: string };
  /** When the trouble could first be seen; null where nothing sets it apart from other days. */
  visible: string | null;
  history: History[];
}

const day = 86_400;
const first = '2025-03-10';
const at = (time: string) => Date.parse(`${first}T${time}Z`) / 1000;
const step = 15;

/** Eight incidents of one day, with the three days before each, the same for the same seed. */
export function guardIncidents(seed = 5): GuardIncident[] {
  const random = randomOf(seed);
  const normal = normalOf(random);
  const wave = (second: number, hour: number) => Math.sin((2 * Math.PI * (second - hour * 3600)) / day);
  /** Values of a series from three days before a window to an hour after it; null is no sample. */
  const samples = (start: string, end: string, value: (second: number) => number | null): [number, number][] => {
    const points: [number, number][] = [];
    for (let second = at(start) - 3 * day - 3600 + Math.floor(random() * step); second < at(end) + 3600; second += step) {
      const one = value(second);
      if (one !== null) points.push([second, Number(one.toPrecision(6))]);
    }
    return points;
  };
  const within = (second: number, from: string, to: string) => second >= at(from) && second < at(to);
  /** 0 before, 1 after, a straight line between. */
  const ramp = (second: number, from: string, to: string) => Math.min(1, Math.max(0, (second - at(from)) / (at(to) - at(from))));
  const fired = (name: string, fires: string, ends: string) =>
    alertHistory({ alertname: name, severity: 'page' }, { pending: at(fires) - 60, fires: at(fires), ends: at(ends), step });

  const pool = (): GuardIncident => {
    const use = (second: number) => {
      const usual = 6 + 2 * wave(second, 9) + 0.8 * normal();
      const full = within(second, '10:05:00', '10:38:00') ? ramp(second, '10:05:00', '10:11:00') : 0;
      return Math.min(20, Math.max(0, Math.round(usual + full * 20)));
    };
    return {
      name: 'pool',
      start: '10:00:00',
      end: '11:00:00',
      series: [{ name: 'Pool in use', query: 'api_pool_in_use / api_pool_max', role: 'saturation', unit: 'ratio' }],
      alert: { name: 'ApiErrors', fires: '10:20:00' },
      visible: '10:08:00',
      history: [
        { name: 'api_pool_in_use', labels: { job: 'api' }, points: samples('10:00:00', '11:00:00', use) },
        { name: 'api_pool_max', labels: { job: 'api' }, points: samples('10:00:00', '11:00:00', () => 20) },
        ...fired('ApiErrors', '10:20:00', '10:40:00'),
      ],
    };
  };

  const errors = (): GuardIncident => {
    let [good, bad] = [0, 0];
    const window = ['12:30:00', '13:30:00'] as const;
    const lines: [number, number][] = [];
    const share = (second: number) => (within(second, '12:40:07', '13:05:00') ? 0.08 : 0.003 + 0.0008 * Math.abs(normal()));
    const served = samples(...window, (second) => {
      const requests = Math.max(0, 600 + 250 * wave(second, 8) + 20 * normal());
      bad += requests * share(second);
      good += requests - requests * share(second);
      lines.push([second, Math.round(bad)]);
      return Math.round(good);
    });
    const labels = { job: 'shop' };
    const query = 'sum(rate(shop_requests_total{code="500"}[1m])) / sum(rate(shop_requests_total[1m]))';
    return {
      name: 'errors',
      start: window[0],
      end: window[1],
      series: [{ name: 'Error ratio', query, role: 'impact', unit: 'ratio' }],
      alert: { name: 'ShopDown', fires: '12:52:00' },
      visible: '12:40:45',
      history: [
        { name: 'shop_requests_total', labels: { ...labels, code: '200' }, points: served },
        { name: 'shop_requests_total', labels: { ...labels, code: '500' }, points: lines },
        ...fired('ShopDown', '12:52:00', '13:06:00'),
      ],
    };
  };

  const queue = (): GuardIncident => {
    const depth = (second: number) =>
      Math.max(
        0,
        Math.round(20 + 10 * wave(second, 10) + 5 * normal() + (within(second, '14:35:00', '15:10:00') ? 4000 * ramp(second, '14:35:00', '15:10:00') : 0)),
      );
    return {
      name: 'queue',
      start: '14:30:00',
      end: '15:30:00',
      series: [{ name: 'Mail queue', query: 'mail_queue_depth', role: 'saturation' }],
      alert: { name: 'MailLate', fires: '14:55:00' },
      visible: '14:36:00',
      history: [
        { name: 'mail_queue_depth', labels: { queue: 'mail' }, points: samples('14:30:00', '15:30:00', depth) },
        ...fired('MailLate', '14:55:00', '15:12:00'),
      ],
    };
  };

  const disk = (): GuardIncident => {
    const size = 200e9;
    const free = (second: number) =>
      size *
      (0.42 + 0.01 * wave(second, 3) + 0.0005 * normal() - 0.4 * ramp(second, '15:40:00', '17:10:00') * (within(second, '15:40:00', '17:25:00') ? 1 : 0));
    return {
      name: 'disk',
      start: '16:45:00',
      end: '17:45:00',
      series: [{ name: 'Disk free', query: 'disk_free_bytes{mount="/data"} / disk_size_bytes{mount="/data"}', role: 'saturation', unit: 'ratio' }],
      alert: { name: 'WritesFail', fires: '17:11:00' },
      visible: '16:10:00',
      history: [
        { name: 'disk_free_bytes', labels: { mount: '/data' }, points: samples('16:45:00', '17:45:00', free) },
        { name: 'disk_size_bytes', labels: { mount: '/data' }, points: samples('16:45:00', '17:45:00', () => size) },
        ...fired('WritesFail', '17:11:00', '17:26:00'),
      ],
    };
  };

  const latency = (): GuardIncident => {
    const bounds = [0.1, 0.25, 0.5, 1, 2.5, 5, Number.POSITIVE_INFINITY];
    const counts = bounds.map(() => 0);
    const points: [number, number][][] = bounds.map(() => []);
    samples('19:30:00', '20:30:00', (second) => {
      const slow = within(second, '19:36:00', '20:05:00');
      const requests = 200 + 40 * wave(second, 8);
      bounds.forEach((bound, index) => {
        // Lognormal around 120 ms, or 900 ms.
        const middle = slow ? 0.9 : 0.12;
        const share = bound === Number.POSITIVE_INFINITY ? 1 : 1 / (1 + Math.exp(-2.6 * (Math.log(bound) - Math.log(middle)) - 0.05 * normal()));
        counts[index] = (counts[index] ?? 0) + requests * share;
        points[index]?.push([second, Math.round(counts[index] ?? 0)]);
      });
      return 0;
    });
    return {
      name: 'latency',
      start: '19:30:00',
      end: '20:30:00',
      series: [{ name: 'Checkout p90', query: 'histogram_quantile(0.9, sum by (le) (rate(checkout_seconds_bucket[2m])))', role: 'impact', unit: 'seconds' }],
      alert: { name: 'CheckoutSlow', fires: '19:50:00' },
      visible: '19:37:00',
      history: [
        ...bounds.map((bound, index) => ({
          name: 'checkout_seconds_bucket',
          labels: { le: bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound) },
          points: points[index] ?? [],
        })),
        ...fired('CheckoutSlow', '19:50:00', '20:08:00'),
      ],
    };
  };

  const gone = (): GuardIncident => ({
    name: 'gone',
    start: '21:30:00',
    end: '22:30:00',
    series: [{ name: 'Exporter', query: 'billing_last_invoice_number{job="billing"}', role: 'other' }],
    alert: { name: 'NoInvoices', fires: '21:55:00' },
    visible: '21:40:00',
    history: [
      {
        name: 'billing_last_invoice_number',
        labels: { job: 'billing' },
        points: samples('21:30:00', '22:30:00', (second) => (within(second, '21:35:00', '22:05:00') ? null : 100 + 3 * normal())),
      },
      ...fired('NoInvoices', '21:55:00', '22:06:00'),
    ],
  });

  /** Every night the batch fills the machine, and that night too. */
  const nightly = (): GuardIncident => {
    const load = (second: number) => {
      const clock = ((second % day) + day) % day;
      return Math.max(0, 0.2 + 0.02 * normal() + (clock >= 2 * 3600 && clock < 2 * 3600 + 2400 ? 0.7 : 0));
    };
    return {
      name: 'nightly',
      start: '01:45:00',
      end: '02:50:00',
      series: [{ name: 'Batch load', query: 'batch_load', role: 'saturation' }],
      alert: { name: 'ReportsLate', fires: '02:20:00' },
      visible: null,
      history: [{ name: 'batch_load', labels: { host: 'b1' }, points: samples('01:45:00', '02:50:00', load) }, ...fired('ReportsLate', '02:20:00', '02:45:00')],
    };
  };

  /** By day a third of the traffic is still more than there is at night: only the day before tells. */
  const traffic = (): GuardIncident => {
    let served = 0;
    const requests = samples('11:15:00', '12:15:00', (second) => {
      const usual = Math.max(0, 600 + 450 * wave(second, 6) + 20 * normal());
      served += usual * (within(second, '11:25:00', '11:50:00') ? 0.35 : 1);
      return Math.round(served);
    });
    return {
      name: 'traffic',
      start: '11:15:00',
      end: '12:15:00',
      series: [{ name: 'Traffic', query: 'sum(rate(web_requests_total[2m]))', role: 'traffic' }],
      alert: { name: 'Complaints', fires: '11:38:00' },
      visible: '11:27:00',
      history: [{ name: 'web_requests_total', labels: { job: 'web' }, points: requests }, ...fired('Complaints', '11:38:00', '11:52:00')],
    };
  };

  return [pool(), errors(), queue(), disk(), latency(), gone(), traffic(), nightly()];
}

export const incidentDay = first;
