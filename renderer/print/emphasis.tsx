import type { ReactNode } from 'react';

const MARKED = /<(cost|saving|strong)>(.*?)<\/\1>/;

/** A sentence whose marked words, `<cost>30 万元</cost>`, stand out by what they are. */
export function emphasised(sentence: string): ReactNode {
  const parts = sentence.split(MARKED);
  return parts.map((part, at) => {
    if (at % 3 === 1) return null;
    return at % 3 === 2 ? (
      <b key={`${at}`} className={`paper__${parts[at - 1]}`}>
        {part}
      </b>
    ) : (
      part
    );
  });
}

/** The sentence without its marks. */
export const plain = (sentence: string): string => sentence.replaceAll(/<\/?(cost|saving|strong)>/g, '');
