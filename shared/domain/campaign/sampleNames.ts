import { withCheckDigit } from '../enterprise/uscc.ts';
import type { SampleRandom } from './sampleRandom.ts';

const FIRST = Array.from(
  '青昆祁河湟源雪云天金银玉瑞祥安康和顺恒永泰丰盛宏远华新东西南北海江山林石松柏梅兰竹荷春秋晨曦星月',
);
const SECOND = Array.from('原湖岭泽川峰禾麦芸诚信达通汇隆兴旺嘉利源城桥渡野圃园舟帆羽石岩溪泉谷坡台驿程途光辉照明德仁');

/** A line of business as it stands in names, in its section of GB/T 4754. */
interface Trade {
  readonly industry: string;
  readonly word: string;
  /** Paid by the piece more often than others. */
  readonly isPieceRate?: boolean;
}

const TRADES: readonly (readonly [Trade, number])[] = [
  [{ industry: 'A', word: '枸杞种植' }, 3],
  [{ industry: 'A', word: '牛羊养殖' }, 4],
  [{ industry: 'A', word: '农牧开发' }, 5],
  [{ industry: 'B', word: '矿业' }, 2],
  [{ industry: 'B', word: '盐化矿产' }, 1],
  [{ industry: 'C', word: '枸杞制品', isPieceRate: true }, 4],
  [{ industry: 'C', word: '乳业', isPieceRate: true }, 2],
  [{ industry: 'C', word: '藏毯织造', isPieceRate: true }, 3],
  [{ industry: 'C', word: '服饰', isPieceRate: true }, 3],
  [{ industry: 'C', word: '机械制造', isPieceRate: true }, 3],
  [{ industry: 'C', word: '新材料' }, 3],
  [{ industry: 'C', word: '光伏设备' }, 2],
  [{ industry: 'C', word: '食品加工', isPieceRate: true }, 5],
  [{ industry: 'C', word: '建材', isPieceRate: true }, 5],
  [{ industry: 'D', word: '新能源发电' }, 2],
  [{ industry: 'D', word: '供热' }, 1],
  [{ industry: 'E', word: '建筑工程' }, 8],
  [{ industry: 'E', word: '装饰装修' }, 5],
  [{ industry: 'E', word: '市政工程' }, 3],
  [{ industry: 'F', word: '商贸' }, 15],
  [{ industry: 'F', word: '超市' }, 5],
  [{ industry: 'F', word: '医药销售' }, 3],
  [{ industry: 'F', word: '汽车销售' }, 3],
  [{ industry: 'G', word: '物流' }, 4],
  [{ industry: 'G', word: '客运' }, 2],
  [{ industry: 'G', word: '快递服务', isPieceRate: true }, 3],
  [{ industry: 'H', word: '餐饮管理' }, 7],
  [{ industry: 'H', word: '酒店' }, 4],
  [{ industry: 'I', word: '信息技术' }, 4],
  [{ industry: 'I', word: '大数据服务' }, 1],
  [{ industry: 'J', word: '融资担保' }, 1],
  [{ industry: 'K', word: '房地产开发' }, 3],
  [{ industry: 'K', word: '物业服务' }, 5],
  [{ industry: 'L', word: '人力资源服务' }, 3],
  [{ industry: 'L', word: '旅游' }, 3],
  [{ industry: 'M', word: '检测技术' }, 2],
  [{ industry: 'N', word: '环境工程' }, 2],
  [{ industry: 'O', word: '家政服务' }, 3],
  [{ industry: 'O', word: '汽车维修' }, 3],
  [{ industry: 'P', word: '教育培训' }, 3],
  [{ industry: 'Q', word: '养老服务' }, 2],
  [{ industry: 'R', word: '文化传媒' }, 3],
];
const COLLECTIVE_TRADES: readonly Trade[] = [
  { industry: 'H', word: '餐饮行业' },
  { industry: 'E', word: '建筑行业' },
  { industry: 'K', word: '物业行业' },
  { industry: 'O', word: '家政行业' },
  { industry: 'G', word: '快递行业' },
  { industry: 'C', word: '枸杞加工行业' },
];
const AREAS = ['工业园区', '创业园', '物流园', '商业街区', '街道', '镇'] as const;

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦马罗谢宋唐董');
const STEMS = Array.from('甲乙丙丁戊己庚辛壬癸');

/** Registration types of 国统字〔2011〕86号 with the end of a name that goes with each. */
const FORMS: readonly (readonly [{ readonly ownership: string; readonly ending: string }, number])[] = [
  [{ ownership: '173', ending: '有限公司' }, 62],
  [{ ownership: '171', ending: '厂' }, 6],
  [{ ownership: '172', ending: '合伙企业' }, 3],
  [{ ownership: '174', ending: '股份有限公司' }, 3],
  [{ ownership: '159', ending: '有限责任公司' }, 11],
  [{ ownership: '160', ending: '股份有限公司' }, 3],
  [{ ownership: '151', ending: '集团有限公司' }, 3],
  [{ ownership: '120', ending: '集体企业' }, 2],
  [{ ownership: '110', ending: '公司' }, 2],
  [{ ownership: '310', ending: '（中外合资）有限公司' }, 1],
  [{ ownership: '230', ending: '（港资）有限公司' }, 1],
  [{ ownership: '', ending: '经营部' }, 3],
];

export interface SampleName {
  readonly name: string;
  readonly industry: string;
  readonly ownership: string;
  readonly isPieceRate: boolean;
}

/** Names that are not given twice. */
export class SampleNames {
  readonly #given = new Map<string, number>();

  enterprise(random: SampleRandom, county: string): SampleName {
    const trade = random.weighted(TRADES);
    const { ownership, ending } = random.weighted(FORMS);
    const place = random.chance(0.3) ? '青海' : county;
    const name = `${place}${this.#word(place + trade.word + ending)}${trade.word}${ending}`;
    const isPieceRate = random.chance(trade.isPieceRate === true ? 0.6 : 0.08);
    return { name, industry: trade.industry, ownership, isPieceRate };
  }

  /** Of an area (园区、街道、乡镇). */
  area(random: SampleRandom, county: string): string {
    const area = random.pick(AREAS);
    return `${county}${this.#word(county + area)}${area}`;
  }

  /** Of an industry below the county, as 《劳动合同法》 art. 53 has it. */
  industry(random: SampleRandom, county: string): { readonly name: string; readonly industry: string } {
    const { word, industry } = random.pick(COLLECTIVE_TRADES);
    return { name: `${county}${this.#word(county + word)}镇${word}`, industry };
  }

  /** Two characters, more once all pairs are gone: the words of one ending walk through all pairs. */
  #word(family: string): string {
    const count = this.#given.get(family) ?? 0;
    this.#given.set(family, count + 1);
    const pairs = FIRST.length * SECOND.length;
    // 1,009 is a prime that does not divide the number of pairs, so each pair comes up once.
    let place = ((count % pairs) * 1009 + offset(family)) % pairs;
    let word = `${at(FIRST, place % FIRST.length)}${at(SECOND, Math.floor(place / FIRST.length))}`;
    for (place = Math.floor(count / pairs); place > 0; place = Math.floor(place / SECOND.length)) {
      word += at(SECOND, place % SECOND.length);
    }
    return word;
  }
}

/** Where a family begins, so that not all of them begin with the same word. */
function offset(family: string): number {
  let sum = 0;
  for (let index = 0; index < family.length; index += 1) sum = (sum * 31 + family.charCodeAt(index)) % 1_000_003;
  return sum;
}

/** A person whom nobody can be: a surname with 某 and a stem, as a lawyer writes it. */
export function samplePerson(random: SampleRandom): string {
  return `${random.pick(SURNAMES)}某${random.pick(STEMS)}`;
}

const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const LETTER_A_IS = 10;

/**
 * A credit code with valid check digits, GB 32100 and within it GB 11714. The number of the body starts with YY, which
 * none that was given out does.
 */
export function sampleUscc(regionCode: string, serial: number): string {
  let body = '';
  for (let left = serial; body.length < 6; left = Math.floor(left / CODE_CHARACTERS.length)) {
    body = `${at(CODE_CHARACTERS, left % CODE_CHARACTERS.length)}${body}`;
  }
  body = `YY${body}`;
  return withCheckDigit(`91${regionCode}${body}${bodyCheck(body)}`);
}

function bodyCheck(body: string): string {
  const sum = BODY_WEIGHTS.reduce((total, weight, index) => total + weight * bodyValue(at(body, index)), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}

const bodyValue = (character: string) =>
  character >= 'A' ? character.charCodeAt(0) - 'A'.charCodeAt(0) + LETTER_A_IS : Number(character);

function at(list: string | readonly string[], index: number): string {
  const found = list[index];
  if (found === undefined) throw new RangeError(`nothing at ${index}`);
  return found;
}
