import { chromium } from 'playwright-core';
import { readdirSync } from 'node:fs';
const [,,suffix,outName,cols='3',w='2000',...names]=process.argv;
const all=readdirSync('/tmp/console-shots').filter(f=>f.endsWith(suffix)&&!f.startsWith('sheet')&&(names.length===0||names.some(n=>f===n+suffix)));
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--allow-file-access-from-files']});
const p=await b.newPage({viewport:{width:+w,height:800}});
const {writeFileSync}=await import('node:fs');
writeFileSync('/tmp/console-shots/sheet.html',`<body style="margin:8px;display:grid;grid-template-columns:repeat(${cols},1fr);gap:8px;align-items:start;background:#888;font:12px sans-serif">`+all.map(f=>`<div style="break-inside:avoid;margin-bottom:8px"><b>${f}</b><img src="${f}" style="width:100%;display:block"></div>`).join(''));
await p.goto('file:///tmp/console-shots/sheet.html');await p.screenshot({path:'/tmp/console-shots/'+outName,fullPage:true});await b.close();
