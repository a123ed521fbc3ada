/** Names that any policy may use for something else: as the name of an instrument they would turn ordinary prose into citations. */

/** Words that tell no text from another, as most titles of an organisation's own texts are made of. */
const ENGLISH = new Set(
  `a an the our this of on for in and or to with its company corporate group internal general global office organisation organization
  ai artificial intelligence generative machine learning model models system systems algorithm algorithms data information security cyber
  cybersecurity privacy protection risk risks management governance safety ethics ethical fairness transparency quality audit compliance use usage
  acceptable responsible trustworthy human oversight development procurement vendor supplier supply service services product employee employees staff
  act law code codes conduct rule rules regulation regulations directive order policy policies standard standards framework guideline guidelines
  guidance guide handbook manual playbook principle principles charter declaration statement convention recommendation recommendations strategy plan
  programme program measures provisions procedure procedures process requirements terms conditions contract agreement annex appendix register
  interim draft new revised national model master basic common`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Letters that mean something else in every office. */
const ACRONYMS = new Set(
  `AI IT HR PR QA UX ML GRC CEO CFO CIO CTO CISO DPO KPI API SLA NDA FAQ LED FEAT AIMS CAC AML DPA ADA SOP RACI ROI LLM RAG GPU CPU PDF CSV`.split(' '),
);

const CHINESE =
  /人工智能|生成式|大模型|模型|算法|算力|数据|信息|网络|安全|隐私|个人|保护|风险|合规|伦理|治理|管理|使用|应用|服务|系统|产品|开发|采购|供应商|员工|公司|集团|企业|本|我司|内部|总|一般|通用|统一|暂行|试行|临时|负责任|可信|技术|业务|工作|办法|规定|规范|规则|制度|标准|准则|守则|指南|指引|手册|框架|原则|政策|方针|战略|规划|计划|方案|条例|细则|法案|法|条款|合同|协议|协定|公约|宣言|声明|倡议|意见|决定|通知|行政令|令|章程|流程|清单|要求|草案|行为|道德|的|与|和|及/g;

/** Whether a name is ordinary words in a policy; `acronym` is one that is listed as such. */
export function isCommonName(name: string, acronym: boolean): boolean {
  const bare = name
    .replace(/^《([^《》]+)》$/, '$1')
    .replace(/^the /i, '')
    .trim();
  if (acronym) return bare.length < 3 || ACRONYMS.has(bare.toUpperCase()) || /^[a-z]+$/.test(bare);
  if (/\p{Script=Han}/u.test(bare)) return [...bare].length < 4 || bare.replace(CHINESE, '').replace(/[\s\p{Punctuation}]/gu, '') === '';
  const words = bare.split(/[\s-]+/);
  // “Framework”, “Handbook”, “code of conduct”; one short word is a word of some language, or some other company.
  if (words.length === 1) return /^[A-Za-z]?[a-z]{1,11}$/.test(bare) || ACRONYMS.has(bare);
  return words.every((word) => ENGLISH.has(word.toLowerCase()));
}
