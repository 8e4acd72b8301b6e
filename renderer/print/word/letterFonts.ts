/** The faces of GB/T 9704 by name; figures and letters in the Latin face that goes with them. */
const withLatin = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});

export const LETTER_FONTS = {
  text: withLatin('仿宋'),
  hei: withLatin('黑体'),
  kai: withLatin('楷体'),
  title: withLatin('方正小标宋简体'),
  page: withLatin('宋体'),
  blank: withLatin('Times New Roman'),
  /** Has ☑ and ☐, which Chinese faces lack. */
  marks: { ascii: 'Segoe UI Symbol', hAnsi: 'Segoe UI Symbol', cs: 'Segoe UI Symbol', eastAsia: 'Segoe UI Symbol' },
} as const;

type Family = 'roman' | 'swiss' | 'script' | 'modern' | 'auto';

interface NamedFace {
  readonly name: string;
  /** Looked for in this order where the first is not there. */
  readonly others: readonly string[];
  readonly family: Family;
  readonly panose: string;
  /** 86 of Chinese faces, 00 of Latin ones. */
  readonly charset: '86' | '00';
}

const FACES: readonly NamedFace[] = [
  {
    name: '仿宋',
    others: ['FangSong', '仿宋_GB2312', 'FangSong_GB2312', '方正仿宋_GBK', 'STFangsong', 'Noto Serif CJK SC'],
    family: 'modern',
    panose: '02010609060101010101',
    charset: '86',
  },
  {
    name: '黑体',
    others: ['SimHei', '方正黑体_GBK', 'STHeiti', 'Noto Sans CJK SC'],
    family: 'modern',
    panose: '02010609060101010101',
    charset: '86',
  },
  {
    name: '楷体',
    others: ['KaiTi', '楷体_GB2312', 'KaiTi_GB2312', '方正楷体_GBK', 'STKaiti', 'Noto Serif CJK SC'],
    family: 'modern',
    panose: '02010609060101010101',
    charset: '86',
  },
  {
    name: '方正小标宋简体',
    others: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'Noto Serif CJK SC'],
    family: 'auto',
    panose: '02010601030101010101',
    charset: '86',
  },
  {
    name: '宋体',
    others: ['SimSun', '方正书宋_GBK', 'STSong', 'Noto Serif CJK SC'],
    family: 'auto',
    panose: '02010600030101010101',
    charset: '86',
  },
  {
    name: 'Times New Roman',
    others: ['Liberation Serif'],
    family: 'roman',
    panose: '02020603050405020304',
    charset: '00',
  },
  {
    name: 'Segoe UI Symbol',
    others: ['MS Gothic', 'Apple Symbols', 'Noto Sans Symbols 2', 'DejaVu Sans'],
    family: 'swiss',
    panose: '020B0502040204020203',
    charset: '00',
  },
];

/** The faces by name, none embedded. */
export function letterFontTableXml(): string {
  const fonts = FACES.map(
    ({ name, others, family, panose, charset }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...fonts,
    '</w:fonts>',
  ].join('');
}
