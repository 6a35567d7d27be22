/** People outside of the team, to whom a report gives advice: "Users should …", "Package maintainers and users must …". */
const outside =
  /^(?:(?:all|any|our|affected|existing|npm|package|app(?:lication)?|api|node|library|plugin|end|the) )*(?:users?|customers?|maintainers?|consumers?|clients?|(?<=(?:app|application|package|library|plugin|api|npm|all) )developers?|subscribers?|merchants?|players?|visitors?|readers?|validators?|node operators?|integrators?|anyone|everyone|those|companies|organi[sz]ations|you)\b(?: (?:and|or) (?:\w+ )?\w+)?(?: (?:who|that|using|running|with|of) [^.]{1,60}?)? (?:should|must|can|may|could|are advised|need to|are encouraged)\b/i;

/** True for advice to people outside. */
export function isToOthers(text: string): boolean {
  return outside.test(text.trim());
}
