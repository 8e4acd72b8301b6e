import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Lets the items of a list be dragged to another place by whatever in them is `draggable`. Places count from 0. */
export function useReorder(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void): void {
  const latest = useRef(onMove);
  useLayoutEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const listening = new AbortController();
    let from = -1;
    const placeOf = ({ target }: Event) =>
      [...element.children].findIndex((item) => target instanceof Node && item.contains(target));
    const mark = (place: number) => {
      for (const [at, item] of [...element.children].entries()) item.toggleAttribute('data-drop', at === place);
    };
    const listen = <K extends 'dragstart' | 'dragover' | 'drop' | 'dragend'>(
      kind: K,
      act: (event: HTMLElementEventMap[K]) => void,
    ) => element.addEventListener(kind, act, { signal: listening.signal });

    listen('dragstart', (event) => {
      from = placeOf(event);
    });
    listen('dragover', (event) => {
      if (from < 0) return;
      event.preventDefault();
      const over = placeOf(event);
      mark(over === from ? -1 : over);
    });
    listen('drop', (event) => {
      const to = placeOf(event);
      if (from >= 0 && to >= 0 && to !== from) latest.current(from, to);
    });
    listen('dragend', () => {
      from = -1;
      mark(-1);
    });
    return () => listening.abort();
  }, [list]);
}
