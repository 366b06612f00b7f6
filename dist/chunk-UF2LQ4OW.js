import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{HttpClient}from"./chunk-RGGKPPHV.js";import{createHash}from"node:crypto";import{createRequire}from"module";var require2=createRequire("/");var _a;var Worker;var isMarkedAsUntransferable;try{_a=require2("worker_threads"),Worker=_a.Worker,isMarkedAsUntransferable=_a.isMarkedAsUntransferable}catch(e){}var u8=Uint8Array;var u16=Uint16Array;var i32=Int32Array;var fleb=new u8([0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,4,4,4,5,5,5,5,0,0,0,0]);var fdeb=new u8([0,0,
0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,13,0,0]);var clim=new u8([16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]);var freb=function(eb,start){
var b=new u16(31);for(var i2=0;i2<31;++i2){b[i2]=start+=1<<eb[i2-1]}var r=new i32(b[30]);for(var i2=1;i2<30;++i2){for(var j=b[i2];j<b[i2+1];++j){r[j]=j-b[i2]<<5|
i2}}return{b,r}};var _a=freb(fleb,2);var fl=_a.b;var revfl=_a.r;fl[28]=258,revfl[258]=28;var _b=freb(fdeb,0);var fd=_b.b;var revfd=_b.r;var rev=new u16(32768);for(i=
0;i<32768;++i){x=(i&43690)>>1|(i&21845)<<1;x=(x&52428)>>2|(x&13107)<<2;x=(x&61680)>>4|(x&3855)<<4;rev[i]=((x&65280)>>8|(x&255)<<8)>>1}var x;var i;var hMap=(function(cd,mb,r){
var s=cd.length;var i2=0;var l=new u16(mb);for(;i2<s;++i2){if(cd[i2])++l[cd[i2]-1]}var le=new u16(mb);for(i2=1;i2<mb;++i2){le[i2]=le[i2-1]+l[i2-1]<<1}var co;if(r){
co=new u16(1<<mb);var rvb=15-mb;for(i2=0;i2<s;++i2){if(cd[i2]){var sv=i2<<4|cd[i2];var r_1=mb-cd[i2];var v=le[cd[i2]-1]++<<r_1;for(var m=v|(1<<r_1)-1;v<=m;++v){
co[rev[v]>>rvb]=sv}}}}else{co=new u16(s);for(i2=0;i2<s;++i2){if(cd[i2]){co[i2]=rev[le[cd[i2]-1]++]>>15-cd[i2]}}}return co});var flt=new u8(288);for(i=0;i<144;++i)
flt[i]=8;var i;for(i=144;i<256;++i)flt[i]=9;var i;for(i=256;i<280;++i)flt[i]=7;var i;for(i=280;i<288;++i)flt[i]=8;var i;var fdt=new u8(32);for(i=0;i<32;++i)fdt[i]=
5;var i;var flm=hMap(flt,9,0);var flrm=hMap(flt,9,1);var fdm=hMap(fdt,5,0);var fdrm=hMap(fdt,5,1);var max=function(a){var m=a[0];for(var i2=1;i2<a.length;++i2){
if(a[i2]>m)m=a[i2]}return m};var bits=function(d,p,m){var o=p/8|0;return(d[o]|d[o+1]<<8)>>(p&7)&m};var bits16=function(d,p){var o=p/8|0;return(d[o]|d[o+1]<<8|d[o+
2]<<16)>>(p&7)};var shft=function(p){return(p+7)/8|0};var slc=function(v,s,e){if(s==null||s<0)s=0;if(e==null||e>v.length)e=v.length;return new u8(v.subarray(s,e))};var ec=["unexpected EOF","invalid block type","invalid length/literal","invalid distance","stream finished","no stream handler",,"no callback","invalid UTF-8 da\
ta","extra field too long","date not in range 1980-2099","filename too long","stream finishing","invalid zip data"];var err=function(ind,msg,nt){var e=new Error(msg||ec[ind]);e.code=ind;if(Error.captureStackTrace)Error.captureStackTrace(e,err);if(!nt)throw e;return e};var inflt=function(dat,st,buf,dict){
var sl=dat.length,dl=dict?dict.length:0;if(!sl||st.f&&!st.l)return buf||new u8(0);var noBuf=!buf;var resize=noBuf||st.i!=2;var noSt=st.i;if(noBuf)buf=new u8(sl*
3);var cbuf=function(l2){var bl=buf.length;if(l2>bl){var nbuf=new u8(Math.max(bl*2,l2));nbuf.set(buf);buf=nbuf}};var final=st.f||0,pos=st.p||0,bt=st.b||0,lm=st.
l,dm=st.d,lbt=st.m,dbt=st.n;var tbts=sl*8;do{if(!lm){final=bits(dat,pos,1);var type=bits(dat,pos+1,3);pos+=3;if(!type){var s=shft(pos)+4,l=dat[s-4]|dat[s-3]<<8,
t=s+l;if(t>sl){if(noSt)err(0);break}if(resize)cbuf(bt+l);buf.set(dat.subarray(s,t),bt);st.b=bt+=l,st.p=pos=t*8,st.f=final;continue}else if(type==1)lm=flrm,dm=fdrm,
lbt=9,dbt=5;else if(type==2){var hLit=bits(dat,pos,31)+257,hcLen=bits(dat,pos+10,15)+4;var tl=hLit+bits(dat,pos+5,31)+1;pos+=14;var ldt=new u8(tl);var clt=new u8(
19);for(var i2=0;i2<hcLen;++i2){clt[clim[i2]]=bits(dat,pos+i2*3,7)}pos+=hcLen*3;var clb=max(clt),clbmsk=(1<<clb)-1;var clm=hMap(clt,clb,1);for(var i2=0;i2<tl;){
var r=clm[bits(dat,pos,clbmsk)];pos+=r&15;var s=r>>4;if(s<16){ldt[i2++]=s}else{var c=0,n=0;if(s==16)n=3+bits(dat,pos,3),pos+=2,c=ldt[i2-1];else if(s==17)n=3+bits(
dat,pos,7),pos+=3;else if(s==18)n=11+bits(dat,pos,127),pos+=7;while(n--)ldt[i2++]=c}}var lt=ldt.subarray(0,hLit),dt=ldt.subarray(hLit);lbt=max(lt);dbt=max(dt);lm=
hMap(lt,lbt,1);dm=hMap(dt,dbt,1)}else err(1);if(pos>tbts){if(noSt)err(0);break}}if(resize)cbuf(bt+131072);var lms=(1<<lbt)-1,dms=(1<<dbt)-1;var lpos=pos;for(;;lpos=
pos){var c=lm[bits16(dat,pos)&lms],sym=c>>4;pos+=c&15;if(pos>tbts){if(noSt)err(0);break}if(!c)err(2);if(sym<256)buf[bt++]=sym;else if(sym==256){lpos=pos,lm=null;
break}else{var add=sym-254;if(sym>264){var i2=sym-257,b=fleb[i2];add=bits(dat,pos,(1<<b)-1)+fl[i2];pos+=b}var d=dm[bits16(dat,pos)&dms],dsym=d>>4;if(!d)err(3);pos+=
d&15;var dt=fd[dsym];if(dsym>3){var b=fdeb[dsym];dt+=bits16(dat,pos)&(1<<b)-1,pos+=b}if(pos>tbts){if(noSt)err(0);break}if(resize)cbuf(bt+131072);var end=bt+add;
if(bt<dt){var shift=dl-dt,dend=Math.min(dt,end);if(shift+bt<0)err(3);for(;bt<dend;++bt)buf[bt]=dict[shift+bt]}for(;bt<end;++bt)buf[bt]=buf[bt-dt]}}st.l=lm,st.p=
lpos,st.b=bt,st.f=final;if(lm)final=1,st.m=lbt,st.d=dm,st.n=dbt}while(!final);return bt!=buf.length&&noBuf?slc(buf,0,bt):buf.subarray(0,bt)};var wbits=function(d,p,v){
v<<=p&7;var o=p/8|0;d[o]|=v;d[o+1]|=v>>8};var wbits16=function(d,p,v){v<<=p&7;var o=p/8|0;d[o]|=v;d[o+1]|=v>>8;d[o+2]|=v>>16};var hTree=function(d,mb){var t=[];
for(var i2=0;i2<d.length;++i2){if(d[i2])t.push({s:i2,f:d[i2]})}var s=t.length;var t2=t.slice();if(!s)return{t:et,l:0};if(s==1){var v=new u8(t[0].s+1);v[t[0].s]=
1;return{t:v,l:1}}t.sort(function(a,b){return a.f-b.f});t.push({s:-1,f:25001});var l=t[0],r=t[1],i0=0,i1=1,i22=2;t[0]={s:-1,f:l.f+r.f,l,r};while(i1!=s-1){l=t[t[i0].
f<t[i22].f?i0++:i22++];r=t[i0!=i1&&t[i0].f<t[i22].f?i0++:i22++];t[i1++]={s:-1,f:l.f+r.f,l,r}}var maxSym=t2[0].s;for(var i2=1;i2<s;++i2){if(t2[i2].s>maxSym)maxSym=
t2[i2].s}var tr=new u16(maxSym+1);var mbt=ln(t[i1-1],tr,0);if(mbt>mb){var i2=0,dt=0;var lft=mbt-mb,cst=1<<lft;t2.sort(function(a,b){return tr[b.s]-tr[a.s]||a.f-
b.f});for(;i2<s;++i2){var i2_1=t2[i2].s;if(tr[i2_1]>mb){dt+=cst-(1<<mbt-tr[i2_1]);tr[i2_1]=mb}else break}dt>>=lft;while(dt>0){var i2_2=t2[i2].s;if(tr[i2_2]<mb)dt-=
1<<mb-tr[i2_2]++-1;else++i2}for(;i2>=0&&dt;--i2){var i2_3=t2[i2].s;if(tr[i2_3]==mb){--tr[i2_3];++dt}}mbt=mb}return{t:new u8(tr),l:mbt}};var ln=function(n,l,d){return n.
s==-1?Math.max(ln(n.l,l,d+1),ln(n.r,l,d+1)):l[n.s]=d};var lc=function(c){var s=c.length;while(s&&!c[--s]);var cl=new u16(++s);var cli=0,cln=c[0],cls=1;var w=function(v){
cl[cli++]=v};for(var i2=1;i2<=s;++i2){if(c[i2]==cln&&i2!=s)++cls;else{if(!cln&&cls>2){for(;cls>138;cls-=138)w(32754);if(cls>2){w(cls>10?cls-11<<5|28690:cls-3<<5|
12305);cls=0}}else if(cls>3){w(cln),--cls;for(;cls>6;cls-=6)w(8304);if(cls>2)w(cls-3<<5|8208),cls=0}while(cls--)w(cln);cls=1;cln=c[i2]}}return{c:cl.subarray(0,cli),
n:s}};var clen=function(cf,cl){var l=0;for(var i2=0;i2<cl.length;++i2)l+=cf[i2]*cl[i2];return l};var wfblk=function(out,pos,dat){var s=dat.length;var o=shft(pos+
2);out[o]=s&255;out[o+1]=s>>8;out[o+2]=out[o]^255;out[o+3]=out[o+1]^255;for(var i2=0;i2<s;++i2)out[o+i2+4]=dat[i2];return(o+4+s)*8};var wblk=function(dat,out,final,syms,lf,df,eb,li,bs,bl,p){
wbits(out,p++,final);++lf[256];var _a2=hTree(lf,15),dlt=_a2.t,mlb=_a2.l;var _b2=hTree(df,15),ddt=_b2.t,mdb=_b2.l;var _c=lc(dlt),lclt=_c.c,nlc=_c.n;var _d=lc(ddt),
lcdt=_d.c,ndc=_d.n;var lcfreq=new u16(19);for(var i2=0;i2<lclt.length;++i2)++lcfreq[lclt[i2]&31];for(var i2=0;i2<lcdt.length;++i2)++lcfreq[lcdt[i2]&31];var _e=hTree(
lcfreq,7),lct=_e.t,mlcb=_e.l;var nlcc=19;for(;nlcc>4&&!lct[clim[nlcc-1]];--nlcc);var flen=bl+5<<3;var ftlen=clen(lf,flt)+clen(df,fdt)+eb;var dtlen=clen(lf,dlt)+
clen(df,ddt)+eb+14+3*nlcc+clen(lcfreq,lct)+2*lcfreq[16]+3*lcfreq[17]+7*lcfreq[18];if(bs>=0&&flen<=ftlen&&flen<=dtlen)return wfblk(out,p,dat.subarray(bs,bs+bl));
var lm,ll,dm,dl;wbits(out,p,1+(dtlen<ftlen)),p+=2;if(dtlen<ftlen){lm=hMap(dlt,mlb,0),ll=dlt,dm=hMap(ddt,mdb,0),dl=ddt;var llm=hMap(lct,mlcb,0);wbits(out,p,nlc-257);
wbits(out,p+5,ndc-1);wbits(out,p+10,nlcc-4);p+=14;for(var i2=0;i2<nlcc;++i2)wbits(out,p+3*i2,lct[clim[i2]]);p+=3*nlcc;var lcts=[lclt,lcdt];for(var it=0;it<2;++it){
var clct=lcts[it];for(var i2=0;i2<clct.length;++i2){var len=clct[i2]&31;wbits(out,p,llm[len]),p+=lct[len];if(len>15)wbits(out,p,clct[i2]>>5&127),p+=clct[i2]>>12}}}else{
lm=flm,ll=flt,dm=fdm,dl=fdt}for(var i2=0;i2<li;++i2){var sym=syms[i2];if(sym>255){var len=sym>>18&31;wbits16(out,p,lm[len+257]),p+=ll[len+257];if(len>7)wbits(out,
p,sym>>23&31),p+=fleb[len];var dst=sym&31;wbits16(out,p,dm[dst]),p+=dl[dst];if(dst>3)wbits16(out,p,sym>>5&8191),p+=fdeb[dst]}else{wbits16(out,p,lm[sym]),p+=ll[sym]}}
wbits16(out,p,lm[256]);return p+ll[256]};var deo=new i32([65540,131080,131088,131104,262176,1048704,1048832,2114560,2117632]);var et=new u8(0);var dflt=function(dat,lvl,plvl,pre,post,st){
var s=st.z||dat.length;var o=new u8(pre+s+5*(1+Math.ceil(s/7e3))+post);var w=o.subarray(pre,o.length-post);var lst=st.l;var pos=(st.r||0)&7;if(lvl){if(pos)w[0]=
st.r>>3;var opt=deo[lvl-1];var n=opt>>13,c=opt&8191;var msk_1=(1<<plvl)-1;var prev=st.p||new u16(32768),head=st.h||new u16(msk_1+1);var bs1_1=Math.ceil(plvl/3),
bs2_1=2*bs1_1;var hsh=function(i3){return(dat[i3]^dat[i3+1]<<bs1_1^dat[i3+2]<<bs2_1)&msk_1};var syms=new i32(25e3);var lf=new u16(288),df=new u16(32);var lc_1=0,
eb=0,i2=st.i||0,li=0,wi=st.w||0,bs=0;for(;i2+2<s;++i2){var hv=hsh(i2);var imod=i2&32767,pimod=head[hv];prev[imod]=pimod;head[hv]=imod;if(wi<=i2){var rem=s-i2;if((lc_1>
7e3||li>24576)&&(rem>423||!lst)){pos=wblk(dat,w,0,syms,lf,df,eb,li,bs,i2-bs,pos);li=lc_1=eb=0,bs=i2;for(var j=0;j<286;++j)lf[j]=0;for(var j=0;j<30;++j)df[j]=0}var l=2,
d=0,ch_1=c,dif=imod-pimod&32767;if(rem>2&&hv==hsh(i2-dif)){var maxn=Math.min(n,rem)-1;var maxd=Math.min(32767,i2);var ml=Math.min(258,rem);while(dif<=maxd&&--ch_1&&
imod!=pimod){if(dat[i2+l]==dat[i2+l-dif]){var nl=0;for(;nl<ml&&dat[i2+nl]==dat[i2+nl-dif];++nl);if(nl>l){l=nl,d=dif;if(nl>maxn)break;var mmd=Math.min(dif,nl-2);
var md=0;for(var j=0;j<mmd;++j){var ti=i2-dif+j&32767;var pti=prev[ti];var cd=ti-pti&32767;if(cd>md)md=cd,pimod=ti}}}imod=pimod,pimod=prev[imod];dif+=imod-pimod&
32767}}if(d){syms[li++]=268435456|revfl[l]<<18|revfd[d];var lin=revfl[l]&31,din=revfd[d]&31;eb+=fleb[lin]+fdeb[din];++lf[257+lin];++df[din];wi=i2+l;++lc_1}else{
syms[li++]=dat[i2];++lf[dat[i2]]}}}for(i2=Math.max(i2,wi);i2<s;++i2){syms[li++]=dat[i2];++lf[dat[i2]]}pos=wblk(dat,w,lst,syms,lf,df,eb,li,bs,i2-bs,pos);if(!lst){
st.r=pos&7|w[pos/8|0]<<3;pos-=7;st.h=head,st.p=prev,st.i=i2,st.w=wi}}else{for(var i2=st.w||0;i2<s+lst;i2+=65535){var e=i2+65535;if(e>=s){w[pos/8|0]=lst;e=s}pos=
wfblk(w,pos+1,dat.subarray(i2,e))}st.i=s}return slc(o,0,pre+shft(pos)+post)};var crct=(function(){var t=new Int32Array(256);for(var i2=0;i2<256;++i2){var c=i2,k=9;
while(--k)c=(c&1&&-306674912)^c>>>1;t[i2]=c}return t})();var crc=function(){var c=-1;return{p:function(d){var cr=c;for(var i2=0;i2<d.length;++i2)cr=crct[cr&255^
d[i2]]^cr>>>8;c=cr},d:function(){return~c}}};var dopt=function(dat,opt,pre,post,st){if(!st){st={l:1};if(opt.dictionary){var dict=opt.dictionary.subarray(-32768);var newDat=new u8(dict.length+dat.length);newDat.
set(dict);newDat.set(dat,dict.length);dat=newDat;st.w=dict.length}}return dflt(dat,opt.level==null?6:opt.level,opt.mem==null?st.l?Math.ceil(Math.max(8,Math.min(
13,Math.log(dat.length)))*1.5):20:12+opt.mem,pre,post,st)};var mrg=function(a,b){var o={};for(var k in a)o[k]=a[k];for(var k in b)o[k]=b[k];return o};var b2=function(d,b){return d[b]|d[b+1]<<8};var b4=function(d,b){return(d[b]|d[b+1]<<8|d[b+2]<<16|d[b+3]<<24)>>>0};var b8=function(d,b){return b4(d,b)+b4(d,b+4)*
4294967296};var wbytes=function(d,b,v){for(;v;++b)d[b]=v,v>>>=8};function deflateSync(data,opts){return dopt(data,opts||{},0,0)}function inflateSync(data,opts){return inflt(data,{i:2},opts&&opts.out,opts&&opts.dictionary)}var fltn=function(d,p,t,o){for(var k in d){var val=d[k],n=p+k,op=o;if(Array.isArray(val))op=mrg(o,val[1]),val=val[0];if(ArrayBuffer.isView(val))t[n]=[val,op];else{
t[n+="/"]=[new u8(0),op];fltn(val,n,t,o)}}};var te=typeof TextEncoder!="undefined"&&new TextEncoder;var td=typeof TextDecoder!="undefined"&&new TextDecoder;var tds=0;
try{td.decode(et,{stream:true});tds=1}catch(e){}var dutf8=function(d){for(var r="",i2=0;;){var c=d[i2++];var eb=(c>127)+(c>223)+(c>239);if(i2+eb>d.length)return{
s:r,r:slc(d,i2-1)};if(!eb)r+=String.fromCharCode(c);else if(eb==3){c=((c&15)<<18|(d[i2++]&63)<<12|(d[i2++]&63)<<6|d[i2++]&63)-65536,r+=String.fromCharCode(55296|
c>>10,56320|c&1023)}else if(eb&1)r+=String.fromCharCode((c&31)<<6|d[i2++]&63);else r+=String.fromCharCode((c&15)<<12|(d[i2++]&63)<<6|d[i2++]&63)}};function strToU8(str,latin1){if(latin1){var ar_1=new u8(str.length);for(var i2=0;i2<str.length;++i2)ar_1[i2]=str.charCodeAt(i2);return ar_1}if(te)return te.encode(
str);var l=str.length;var ar=new u8(str.length+(str.length>>1));var ai=0;var w=function(v){ar[ai++]=v};for(var i2=0;i2<l;++i2){if(ai+5>ar.length){var n=new u8(ai+
8+(l-i2<<1));n.set(ar);ar=n}var c=str.charCodeAt(i2);if(c<128||latin1)w(c);else if(c<2048)w(192|c>>6),w(128|c&63);else if(c>55295&&c<57344)c=65536+(c&1023<<10)|
str.charCodeAt(++i2)&1023,w(240|c>>18),w(128|c>>12&63),w(128|c>>6&63),w(128|c&63);else w(224|c>>12),w(128|c>>6&63),w(128|c&63)}return slc(ar,0,ai)}function strFromU8(dat,latin1){
if(latin1){var r="";for(var i2=0;i2<dat.length;i2+=16384)r+=String.fromCharCode.apply(null,dat.subarray(i2,i2+16384));return r}else if(td){return td.decode(dat)}else{
var _a2=dutf8(dat),s=_a2.s,r=_a2.r;if(r.length)err(8);return s}}var slzh=function(d,b){return b+30+b2(d,b+26)+b2(d,b+28)};var zh=function(d,b,z){var fnl=b2(d,b+28),efl=b2(d,b+30),fn=strFromU8(d.subarray(b+46,b+46+fnl),!(b2(d,
b+8)&2048)),es=b+46+fnl;var _a2=z64hs(d,es,efl,z,b4(d,b+20),b4(d,b+24),b4(d,b+42)),sc=_a2[0],su=_a2[1],off=_a2[2];return[b2(d,b+10),sc,su,fn,es+efl+b2(d,b+32),off]};
var z64hs=function(d,b,l,z,sc,su,off){var nsc=sc==4294967295,nsu=su==4294967295,noff=off==4294967295,e=b+l;var nf=nsc+nsu+noff;if(z&&nf){for(;b+4<e;b+=4+b2(d,b+
2)){if(b2(d,b)==1){return[nsc?b8(d,b+4+8*nsu):sc,nsu?b8(d,b+4):su,noff?b8(d,b+4+8*(nsu+nsc)):off,1]}}if(z<2)err(13)}return[sc,su,off,0]};var exfl=function(ex){var le=0;
if(ex){for(var k in ex){var l=ex[k].length;if(l>65535)err(9);le+=l+4}}return le};var wzh=function(d,b,f,fn,u,c,ce,co){var fl2=fn.length,ex=f.extra,col=co&&co.length;
var exl=exfl(ex);wbytes(d,b,ce!=null?33639248:67324752),b+=4;if(ce!=null)d[b++]=20,d[b++]=f.os;d[b]=20,b+=2;d[b++]=f.flag<<1|(c<0&&8),d[b++]=u&&8;d[b++]=f.compression&
255,d[b++]=f.compression>>8;var dt=new Date(f.mtime==null?Date.now():f.mtime),y=dt.getFullYear()-1980;if(y<0||y>119)err(10);wbytes(d,b,y<<25|dt.getMonth()+1<<21|
dt.getDate()<<16|dt.getHours()<<11|dt.getMinutes()<<5|dt.getSeconds()>>1),b+=4;if(c!=-1){wbytes(d,b,f.crc);wbytes(d,b+4,c<0?-c-2:c);wbytes(d,b+8,f.size)}wbytes(
d,b+12,fl2);wbytes(d,b+14,exl),b+=16;if(ce!=null){wbytes(d,b,col);wbytes(d,b+6,f.attrs);wbytes(d,b+10,ce),b+=14}d.set(fn,b);b+=fl2;if(exl){for(var k in ex){var exf=ex[k],
l=exf.length;wbytes(d,b,+k);wbytes(d,b+2,l);d.set(exf,b+4),b+=4+l}}if(col)d.set(co,b),b+=col;return b};var wzf=function(o,b,c,d,e){wbytes(o,b,101010256);wbytes(
o,b+8,c);wbytes(o,b+10,c);wbytes(o,b+12,d);wbytes(o,b+16,e)};function zipSync(data,opts){if(!opts)opts={};var r={};var files=[];fltn(data,"",r,opts);var o=0;var tot=0;for(var fn in r){var _a2=r[fn],file=_a2[0],p=_a2[1];var compression=p.
level==0?0:8;var f=strToU8(fn),s=f.length;var com=p.comment,m=com&&strToU8(com),ms=m&&m.length;var exl=exfl(p.extra);if(s>65535)err(11);var d=compression?deflateSync(
file,p):file,l=d.length;var c=crc();c.p(file);files.push(mrg(p,{size:file.length,crc:c.d(),c:d,f,m,u:s!=fn.length||m&&com.length!=ms,o,compression}));o+=30+s+exl+
l;tot+=76+2*(s+exl)+(ms||0)+l}var out=new u8(tot+22),oe=o,cdl=tot-o;for(var i2=0;i2<files.length;++i2){var f=files[i2];wzh(out,f.o,f,f.f,f.u,f.c.length);var badd=30+
f.f.length+exfl(f.extra);out.set(f.c,f.o+badd);wzh(out,o,f,f.f,f.u,f.c.length,f.o,f.m),o+=16+badd+(f.m?f.m.length:0)}wzf(out,o,files.length,cdl,oe);return out}function unzipSync(data,opts){var files={};var e=data.length-22;for(;b4(data,e)!=101010256;--e){if(!e||data.length-e>65558)err(13)};var c=b2(data,e+8);if(!c)return{};
var o=b4(data,e+16);var z=b4(data,e-20)==117853008;if(z){var ze=b4(data,e-12);z=b4(data,ze)==101075792;if(z){c=b4(data,ze+32);o=b4(data,ze+48)}}var fltr=opts&&opts.
filter;for(var i2=0;i2<c;++i2){var _a2=zh(data,o,z),c_2=_a2[0],sc=_a2[1],su=_a2[2],fn=_a2[3],no=_a2[4],off=_a2[5],b=slzh(data,off);o=no;if(!fltr||fltr({name:fn,
size:sc,originalSize:su,compression:c_2})){if(!c_2)files[fn]=slc(data,b,b+sc);else if(c_2==8)files[fn]=inflateSync(data.subarray(b,b+sc),{out:new u8(su)});else err(
14,"unknown compression type "+c_2)}}return files}var maxFileBytes=64*1024*1024;function pack(files){return zipSync({...files})}function unpack(archive){return unzipSync(archive,{filter:({originalSize})=>originalSize<=
maxFileBytes})}import{Readable}from"node:stream";var requestMs=3e4;var options={socketTimeout:requestMs,allowRetries:true,maxRetries:3};function ownerOf(token){try{const claims=JSON.parse(Buffer.from(token.split(
".")[1]??"","base64url").toString());const scope=String(claims.scp).split(" ").find(each=>each.startsWith("Actions.Results:"));const[,run,job]=scope?.split(":")??
[];return run&&job?{workflow_run_backend_id:run,workflow_job_run_backend_id:job}:null}catch{return null}}function twirp(base,token){const client=new HttpClient(
"keep-pace",[],{...options,headers:{authorization:`Bearer ${token}`,"content-type":"application/json"}});return async(method,request)=>{const response=await client.
post(base+method,JSON.stringify(request));const body=await response.readBody();const{statusCode=0}=response.message;if(statusCode>=300)throw new Error(`the arti\
fact service answered ${statusCode} to ${method}`);return JSON.parse(body)}}async function put(url,bytes){const client=new HttpClient("keep-pace",[],{socketTimeout:requestMs});
const headers={"content-type":"application/zip","content-length":String(bytes.length),"x-ms-blob-type":"BlockBlob"};const response=await client.sendStream("PUT",
url,Readable.from([bytes]),headers);await response.readBody();const{statusCode=0}=response.message;if(statusCode>=300)throw new Error(`the artifact store answer\
ed ${statusCode} to the upload`)}async function get(url){const response=await new HttpClient("keep-pace",[],options).get(url);const{statusCode=0}=response.message;
const bytes=await response.readBodyBuffer?.()??Buffer.alloc(0);if(statusCode>=300)throw new Error(`the artifact store answered ${statusCode} to the download`);return bytes}function artifactService(env,now){const{ACTIONS_RESULTS_URL:url,ACTIONS_RUNTIME_TOKEN:token}=env;const owner=token?ownerOf(token):null;if(!url||!token||!owner)return null;
const call=twirp(`${url.replace(/\/?$/,"/")}twirp/github.actions.results.api.v1.ArtifactService/`,token);return{upload:(name,files,days)=>upload(call,{...owner,
name},files,expiry(now(),days)),list:async()=>(await listed(call,owner)).map(({name})=>String(name)),download:name=>download(call,owner,name)}}function expiry(now,days){
return new Date(now.getTime()+days*24*3600*1e3).toISOString()}async function upload(call,artifact,files,expires_at){await call("DeleteArtifact",{...artifact}).catch(
()=>{});const archive=pack(files);const created=await call("CreateArtifact",{...artifact,version:4,expires_at});await put(text(created,"signed_upload_url"),archive);
const hash=`sha256:${createHash("sha256").update(archive).digest("hex")}`;await call("FinalizeArtifact",{...artifact,size:String(archive.length),hash})}async function download(call,owner,name){
const found=(await listed(call,owner,name)).find(artifact=>artifact.name===name);if(!found)return null;const maker={workflow_run_backend_id:text(found,"workflow\
_run_backend_id"),workflow_job_run_backend_id:text(found,"workflow_job_run_backend_id")};const signed=await call("GetSignedArtifactURL",{...maker,name});return unpack(
await get(text(signed,"signed_url")))}async function listed(call,owner,name){const{artifacts}=await call("ListArtifacts",{...owner,...name&&{name_filter:name}});
return Array.isArray(artifacts)?artifacts:[]}function text(message,name){const camel=name.replace(/_(\w)/g,(_,letter)=>letter.toUpperCase());const value=message[name]??
message[camel];if(typeof value!=="string")throw new Error(`the artifact service left out ${name}`);return value}export{unpack,artifactService};
