/** Nouns for people in roles. Agent nouns that are as often software (operator, worker, agent …) are left to cues. */
export const roleNouns =
  'engineer|developer|dev|programmer|admin|administrator|sysadmin|dba|sre|contractor|intern|employee|colleague|coworker|teammate|analyst|architect|manager|tech lead|team lead|responder|on-?call(?: engineer| person)?|maintainer|committer|reviewer|author|technician|staffer|staff member|person|individual|somebody|someone|anyone|everybody|everyone|nobody|no one|human|individual contributor|incident commander|release manager|team member|member of the team|member of staff|new hire|junior|human operator|support agent';

/** Groups of people. */
export const groupNouns =
  'team|squad|crew|staff|management|leadership|engineers|developers|devs|admins|operators|responders|people|reviewers|maintainers|employees|contractors|colleagues|folks|humans|SREs|DBAs';

/** Third-person pronouns; "they" and "it" need a human antecedent and are left out. */
export const pronouns = 'he|she|who';
