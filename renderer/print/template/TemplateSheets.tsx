import './templateSheets.css';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { layOutTemplate } from './layOutTemplate.ts';

interface TemplateSheetsProps {
  /** A template of the user, filled in. */
  readonly docx: Uint8Array;
  readonly onLaidOut?: (pages: number) => void;
}

/** A filled template on its own sheets, much as Word lays it out: preview and PDF. Apart from the page's own styles. */
export function TemplateSheets({ docx, onLaidOut }: TemplateSheetsProps) {
  const host = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  // What cannot be drawn fails like any other part of the page.
  if (failure) throw failure.error;

  const laidOut = useEffectEvent((pages: number) => onLaidOut?.(pages));
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let isWanted = true;
    void layOutTemplate(docx, element.shadowRoot ?? element.attachShadow({ mode: 'open' })).then(
      (pages) => {
        if (isWanted) laidOut(pages);
      },
      (error: unknown) => {
        if (isWanted) setFailure({ error });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [docx]);

  return <div ref={host} className="template-sheets" lang="zh-CN" />;
}
