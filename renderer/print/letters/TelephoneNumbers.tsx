/** Telephone numbers one after the other, none of them broken at its hyphens. */
export function TelephoneNumbers({ text }: { readonly text: string }) {
  return text.split(/(?<=[、，；,;/\s])/u).map((number, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change their places
    <span key={at} className="telephone-number">
      {number}
    </span>
  ));
}
