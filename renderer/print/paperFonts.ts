/** Loads the bundled faces for every character of a text, so that measuring and printing see the final glyphs. */
export async function loadPaperFonts(text: string): Promise<void> {
  const characters = [...new Set(text)].join('');
  await Promise.all(
    ['400 16px "Noto Sans SC Variable"', '400 16px "Workbench Hans"'].map((font) =>
      document.fonts.load(font, characters),
    ),
  );
}
