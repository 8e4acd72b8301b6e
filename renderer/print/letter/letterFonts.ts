const FACES = [
  '400 16px "Letter FangSong"',
  '500 16px "Letter HeiTi"',
  '500 16px "Letter KaiTi"',
  '700 16px "Letter XiaoBiaoSong"',
  '400 16px "Letter Latin"',
  '400 16px "Noto Serif SC Variable"',
  '500 16px "Noto Sans SC Variable"',
  '400 16px "Workbench Hans"',
];

/** Loads the faces for every sign of a text, so that measuring and printing see the final glyphs. */
export async function loadLetterFonts(text: string): Promise<void> {
  const signs = [...new Set(`${text}0123456789—`)].join('');
  // A face of the machine that is not there fails to load, and the next in its list is taken.
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face, signs)));
}
