import { tzOffset } from '@date-fns/tz';

/** Abbreviations as reports use them; minutes east of UTC, or the IANA zone where the offset follows the season. */
const zones: Record<string, number | string> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  UC: 0,
  ZULU: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  IST: 330,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  SGT: 480,
  HKT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  ACST: 570,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  HST: -600,
  SAST: 120,
  EAT: 180,
  WAT: 60,
  CAT: 120,
  TRT: 180,
  IDT: 180,
  PKT: 300,
  WIB: 420,
  PHT: 480,
  ACDT: 630,
  ART: -180,
  BRT: -180,
  PT: 'America/Los_Angeles',
  PACIFIC: 'America/Los_Angeles',
  MT: 'America/Denver',
  CT: 'America/Chicago',
  CENTRAL: 'America/Chicago',
  ET: 'America/New_York',
  EASTERN: 'America/New_York',
  MOUNTAIN: 'America/Denver',
  AET: 'Australia/Sydney',
  NZT: 'Pacific/Auckland',
  COORDINATED: 0,
  'CENTRAL EUROPEAN': 'Europe/Paris',
  'EASTERN EUROPEAN': 'Europe/Helsinki',
  INDIAN: 330,
  JAPAN: 540,
  UK: 'Europe/London',
  BRITISH: 'Europe/London',
  GREENWICH: 0,
  'WEST AFRICA': 60,
  'EAST AFRICA': 180,
  'CENTRAL AFRICA': 120,
  'SOUTH AFRICA': 120,
  SINGAPORE: 480,
  CHINA: 480,
  KOREA: 540,
  ARABIA: 180,
  ISRAEL: 'Asia/Jerusalem',
  BRASILIA: -180,
  'AUSTRALIAN EASTERN': 'Australia/Sydney',
  'NEW ZEALAND': 'Pacific/Auckland',
};

/** Zone words that may stand behind a time or in a sentence about times. */
export const zonePattern =
  '(?:(?:US[ /])?(?:Pacific|Eastern|Central|Mountain)(?: Standard| Daylight)? [Tt]ime|(?:Central|Eastern) European (?:Summer |Standard )?[Tt]ime|Coordinated Universal Time|Greenwich Mean Time|British (?:Summer |Standard )?[Tt]ime|(?:West|East|Central|South) African? (?:Standard )?[Tt]ime|(?:Indian?|Japan|Singapore|China|Korea|Arabia|Israel|Bras[ií]lia|New Zealand|Australian Eastern)(?: Standard| Daylight| Summer)? [Tt]ime|UK [Tt]ime|US[ /](?:Pacific|Eastern|Central|Mountain)|(?:UTC|GMT)(?: ?[+-] ?\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}|Z|WEST|WET|BST|IST|CEST|CET|MEZ|MESZ|EEST|EET|MSK|SGT|HKT|AWST|JST|KST|AE[SD]?T|AC[SD]T|NZ[SD]?T|SAST|EAT|WAT|CAT|TRT|IDT|PKT|WIB|PHT|E[SD]T|C[SD]T|M[SD]T|P[SD]T|AKST|HST|ART|BRT|PT|MT|CT|ET|Pacific|Eastern|(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Z][A-Za-z_]+)';

/** Instant of a wall-clock time, in ms since 1970; `null` zone counts as UTC. */
export function instantOf(date: string, time: string, zone: string | null): number | null {
  const utc = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(utc)) return null;
  return utc - offsetOf(zone, utc) * 60_000;
}

/** Minutes east of UTC of a zone as written, at about the given instant; 0 for none or an unknown one. */
function offsetOf(zone: string | null, at: number): number {
  if (!zone) return 0;
  const numeric = /^(?:UTC|GMT)? ?([+-]) ?(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
  // `Pacific/Auckland` is not "Pacific time".
  if (/^[A-Z][a-z]+\//.test(zone)) return offsetIn(zone, at);
  const words = zone
    .toUpperCase()
    .replace('Í', 'I')
    .replace(/AFRICAN\b/, 'AFRICA')
    .replace(/^INDIA\b/, 'INDIAN')
    .replace(/^US[ /]/, '')
    .split(/[ /]/);
  const known = zones[words.slice(0, 2).join(' ')] ?? zones[words[0] as string];
  if (typeof known === 'number') return known;
  return offsetIn(known ?? zone, at);
}

function offsetIn(name: string, at: number): number {
  const offset = tzOffset(name, new Date(at));
  return Number.isNaN(offset) ? 0 : offset;
}
