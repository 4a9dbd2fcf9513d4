import { chromium } from 'playwright-core';
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import axe from 'axe-core';
const env = readFileSync('/tmp/console-env.sh','utf8'); const stack = JSON.parse(/STACK='(.*?)'/.exec(env)[1]);
const api = async (m,p,b,t)=>{const r=await fetch(stack.urls[0]+'/api/v1'+p,{method:m,headers:{'content-type':'application/json',...(t?{authorization:'Bearer '+t}:{})},body:b&&JSON.stringify(b)});const x=await r.text();if(!r.ok)throw new Error(m+p+' '+r.status+x);return x?JSON.parse(x):undefined};
const link = async (a)=>{for(let i=0;i<60;i++){const r=await(await fetch(stack.mailUrl+'/api/email?to.address='+encodeURIComponent(a))).json();const m=r.at(-1);if(m)return /#token=([\w-]+)/.exec(m.text)[1];await new Promise(r=>setTimeout(r,250))}throw new Error('no mail '+a)};
const PW='a long password for tests';
async function seed(){
  const run=Date.now().toString(36);
  const op=(await api('POST','/auth/sign-in',{username:'operator@gatehouse.local',password:'operator-password-for-local-use'})).accessToken;
  const ada=`ada-${run}@northlift.example`;
  const prov=await api('POST','/platform/providers',{name:'Northlift Elevators '+run,modules:['customer-login'],emailDomains:['northlift.example','northlift.test'],supportContact:'channel@gatehouse.example',administrator:{email:ada,firstName:'Ada',lastName:'Nordin',language:'en'}},op);
  const enter=async(a,f,l)=>{let s=await api('POST','/activations',{token:await link(a),password:PW,firstName:f,lastName:l});await api('POST','/terms/acceptances',{version:s.termsRequired.version},s.accessToken);return (await api('POST','/auth/refresh',{refreshToken:s.refreshToken})).accessToken};
  const t=await enter(ada,'Ada','Nordin');
  const mk=async(name,email,kind='corporate')=>api('POST','/customers',{name,email,kind},t);
  await mk('Ida Holm',null,'individual'); await mk('Quayside Offices',`office-${run}@q.example`); 
  const pend=await mk('Grand Hotel Aurora',`house-${run}@a.example`); await api('PUT',`/customers/${pend.id}/access`,{enabled:true},t);
  const clinic=await mk('Harbour Clinic',`technik-${run}@h.example`); await api('PUT',`/customers/${clinic.id}/access`,{enabled:true,areas:['jobs','assets','problem-reports','video-sessions','dashboard']},t);
  const theo=await enter(`technik-${run}@h.example`,'Theo','Brandt');
  for(const n of ['Old Mill Lofts','Botanical Gardens','City Library','Nordbank Tower','Riverside School','St. Mary Hospital','Hafenkontor GmbH & Co. Kommanditgesellschaft auf Aktien','Zoo'])await mk(n,n.toLowerCase().replace(/\W/g,'').slice(0,20)+`-${run}@x.example`);
  const site=await api('POST','/sites',{customerId:clinic.id,name:'Main building',address:'Harbour Street 1\n20457 Hamburg'},t);
  const assets=[];for(const [n,s] of [['Lift 1','in-operation'],['Lift 2','needs-attention'],['Lift 3','out-of-order'],['Escalator A','in-operation']])assets.push(await api('POST','/assets',{customerId:clinic.id,siteId:site.id,name:n,type:'Elevator',serialNumber:'SN-'+n.replace(/ /g,''),code:run+n.replace(/ /g,''),state:s},t));
  const jobs=[];for(const [title,pr,st] of [['Lift 2 stops between floors','urgent','in-progress'],['Yearly inspection','normal','planned'],['Replace the doors','high',null],['Noise in the shaft','low','resolved']]){const j=await api('POST','/jobs',{customerId:clinic.id,title,description:'Since Monday, about twice a day,\nbetween floors 3 and 4.',priority:pr,assetId:assets[1].id,siteId:site.id,type:'repair'},t);jobs.push(j);if(st)await api('PATCH','/jobs/'+j.id,{state:st},t)}
  await api('POST',`/jobs/${jobs[0].id}/comments`,{text:'The spare part arrives on Thursday.'},t);await api('POST',`/jobs/${jobs[0].id}/comments`,{text:'Check the controller first.',internal:true},t);
  await api('POST','/video-sessions',{customerId:clinic.id,title:'Look at the controller',plannedAt:'2026-12-01T10:00:00.000Z',joinUrl:'https://meet.example/abc'},t);
  await api('POST','/templates',{name:'Yearly inspection',jobType:'inspection',items:['Doors','Brakes','Emergency call']},t);
  await api('POST','/departments',{name:'North'},t); await api('POST','/roles',{name:'Dispatcher',permissions:['customers:read','jobs:write']},t);
  const c=await api('POST','/contacts',{firstName:'Jonas',lastName:'Berg',email:`jonas-${run}@northlift.example`,phone:'+46 8 123 45',contactOnly:true},t);
  await api('POST','/invitations',{email:`bo-${run}@northlift.example`,firstName:'Bo',lastName:'Ek',roles:['agent']},t);
  await api('POST',`/customers/${clinic.id}/invitations`,{email:`eva-${run}@h.example`,firstName:'Eva',lastName:'Ernst',language:'en',role:'member'},t);
  return {ada,theo:`technik-${run}@h.example`,clinic:clinic.id,pending:pend.id,job:jobs[0].id,contact:c.id,pendingEmail:`house-${run}@a.example`,evaEmail:`eva-${run}@h.example`};
}
const f='/tmp/console-seed.json'; const d=existsSync(f)&&JSON.parse(readFileSync(f)).mail===stack.mailUrl?JSON.parse(readFileSync(f)):await (async()=>{const s={...(await seed()),mail:stack.mailUrl};writeFileSync(f,JSON.stringify(s));return s})();
const browser=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const base=stack.publicUrl; const out='/tmp/console-shots/';
const only=process.argv[2]&&new RegExp(process.argv[2]);
let bad=0;
async function visit(who,pages,{scheme='light',width=1280,lang='en-GB'}={}){
  const ctx=await browser.newContext({viewport:{width,height:width<500?740:800},colorScheme:scheme,locale:lang});
  const page=await ctx.newPage();
  page.on('console',m=>{if(['error','warning'].includes(m.type())&&!/401|Failed to load/.test(m.text()))console.log('  console',m.text().slice(0,300))});
  page.on('pageerror',e=>console.log('  pageerror',e.message.slice(0,300)));
  if(who){await page.goto(base+'/sign-in');await page.getByLabel('Username').fill(who);await page.getByLabel('Password',{exact:true}).fill(who.startsWith('operator')?'operator-password-for-local-use':PW);await page.getByRole('button',{name:'Sign in'}).click();await page.waitForURL(u=>u.pathname!=='/sign-in')}
  for(const [name,path,act] of pages){ if(only&&!only.test(name))continue;
    await page.goto(base+path);await page.waitForLoadState('networkidle',{timeout:450}).catch(()=>{});await page.waitForTimeout(250);
    try{ if(act)await act(page); }catch(e){console.log('  ACT',name,e.message.split('\n')[0])}
    await page.waitForTimeout(120);
    await page.screenshot({path:`${out}${name}-${scheme}-${width}.png`,fullPage:true});
    const over=await page.evaluate(()=>document.documentElement.scrollWidth-innerWidth); if(over>0)console.log('  OVERFLOW',name,width,over);
    await page.evaluate(axe.source); const r=await page.evaluate(()=>axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}));
    for(const v of r.violations){bad++;console.log('  AXE',name,scheme,v.id,v.nodes.length,v.nodes[0].target.join(' ').slice(0,100),(v.nodes[0].any[0]?.message??v.nodes[0].failureSummary??'').slice(0,160))}
  }
  await ctx.close();
}
const anon=[['sign-in','/sign-in'],['forgot','/forgot-password'],['reset','/reset-password#token=x',async p=>{await p.getByLabel('New password').fill('correct horse')}],['activate',`/activate#token=${await link(d.pendingEmail)}`,async p=>{await p.getByLabel('Choose a password').fill('correct horse battery')}],['activate-bad','/activate#token=nope']];
const menu=async p=>{await p.getByRole('button',{name:/Ada Nordin/}).click()};
const prov=[['dashboard','/'],['customers','/customers'],['customer-new','/customers',async p=>{await p.getByRole('button',{name:'Add customer'}).click();await p.getByRole('button',{name:'Create'}).click()}],['customer',`/customers/${d.clinic}`],['customer-pending',`/customers/${d.pending}`,async p=>{await p.getByRole('button',{name:'Portal access pending'}).click()}],['customer-invitations',`/customers/${d.clinic}/invitations`],['customer-invite',`/customers/${d.clinic}/invitations`,async p=>{await p.getByRole('button',{name:'Add invitation'}).click()}],['customer-import',`/customers/${d.clinic}/invitations`,async p=>{await p.getByRole('button',{name:'Import'}).click()}],['customer-people',`/customers/${d.clinic}/people`],['customer-jobs',`/customers/${d.clinic}/jobs`],['access','/settings/access'],['access-off','/settings/access',async p=>{await p.getByRole('switch',{name:/Harbour Clinic/}).click({force:true})}],['terms','/settings/terms'],['roles','/settings/roles'],['role-new','/settings/roles',async p=>{await p.getByRole('button',{name:'Add role'}).click()}],['departments','/settings/departments'],['jobs','/jobs'],['job',`/jobs/${d.job}`],['job-new','/jobs',async p=>{await p.getByRole('button',{name:'Add job'}).click()}],['assets','/assets'],['sites','/sites'],['video','/video-sessions'],['templates','/templates'],['my-account','/my-account'],['contact-new','/my-account',async p=>{await p.getByRole('button',{name:'Add Contact'}).click()}],['contact',`/my-account/contacts/${d.contact}`],['users','/users'],['user-edit','/users',async p=>{await p.getByRole('button',{name:/Actions for Ada/}).click();await p.getByRole('menuitem',{name:'Edit Member'}).click()}],['personal','/personal'],['menu','/jobs',menu],['nowhere','/nowhere']];
const cust=[['c-dashboard','/'],['c-assets','/assets'],['c-jobs','/jobs'],['c-job',`/jobs/${d.job}`],['c-video','/video-sessions'],['c-report','/report'],['c-employees','/employees']];
const plat=[['providers','/'],['provider-new','/',async p=>{await p.getByRole('button',{name:'Add provider'}).click()}],['blocks','/email-blocks']];
for(const o of JSON.parse(process.argv[3]??'[{},{"scheme":"dark"},{"width":360}]')){console.log(JSON.stringify(o));await visit(null,anon,o);await visit(d.ada,prov,o);await visit(d.theo,cust,o);await visit('operator@gatehouse.local',plat,o)}
console.log('violations',bad);await browser.close();
