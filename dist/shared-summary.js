import{C as e,E as t,T as n,d as r,x as i}from"./shared-core.js";const a=9e5;function o(t,o){return t.length===0?`### Post-mortems: nothing was due
`:`${t.map(({number:t,path:a,report:c,review:l,standing:u,changes:d})=>[`# ${a?i(a,200):e(t??0)} ${n(c.title??`Post-mortem`,150)}`,r(c,l,u),s(d,o)].filter(Boolean).join(`

`)).join(`

---

`).slice(0,a)}\n`}function s(e,r){if(e.length===0)return r?`### Plan

Nothing would change.`:``;let i=e.map(e=>[e.type.replaceAll(`-`,` `),c(e),n(e.why)]);return`### ${r?`Plan (dry run: nothing was changed)`:`What was done`}\n\n${t([`Change`,`What`,`Why`],i)}`}function c(t){switch(t.type){case`create-label`:return i(t.label.name);case`open-item`:case`open-follow-up`:case`open-report`:case`open-weekly-review`:case`open-unfinished-push`:return n(t.title,120);case`edit-issue`:return`${e(t.issue)}${t.edit.title?`: ${n(t.edit.title,100)}`:``}`;case`set-labels`:return`${e(t.issue)}: ${[...t.add.map(e=>`+${i(e)}`),...t.remove.map(e=>`−${i(e)}`)].join(` `)}`;case`close-duplicate`:return`${e(t.issue)} as a duplicate of ${e(t.of)}`;case`link-sub-issue`:return`${e(t.child.number)} below ${e(t.parent)}`;case`set-dependency`:return`${e(t.issue)} ${t.remove?`no longer waits`:`waits`} for ${e(t.by.number)}`;case`add-comment`:case`upsert-comment`:return e(t.issue);case`delete-comment`:case`delete-review-comment`:return`comment ${t.comment}`;case`assign`:return`${e(t.issue)}: ${t.logins.map(e=>i(e)).join(`, `)}`;case`create-branch`:case`open-pull`:return i(t.branch);case`write-file`:return i(t.path);case`create-review`:return`#${t.pull}: ${t.comments.length} comments`}}export{a as n,o as r,s as t};