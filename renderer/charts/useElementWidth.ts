import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in whole pixels as the layout changes; null before it is measured. */
export function useElementWidth<E extends HTMLElement>(): { ref: RefObject<E | null>; width: number | null } {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
