/** Loads the bundled faces for every character of a text, so that measuring and printing see the final glyphs. */
export async function loadPaperFonts(text: string): Promise<void> {
  const characters = [...new Set(text)].join('');
  await Promise.all(
    ['Noto Sans SC Variable', 'Workbench Hans', 'Noto Sans Latin'].map((face) =>
      document.fonts.load(`400 16px "${face}"`, characters),
    ),
  );
}
