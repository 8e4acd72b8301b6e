import '../../print/paper.css';
import '../../print/letter/letter.css';
import './letterEditor.css';
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { App } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { DocumentBody } from '../../../shared/domain/documents/documentBody.ts';
import { useTexts } from '../../app/texts.ts';
import { useSheetScale } from '../../ui/useSheetScale.ts';
import { bodyTyped, settleBody } from './bodySaving.ts';
import { bodyOf } from './editorBody.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import { LetterKeys } from './letterKeys.ts';
import { letterNodes } from './letterNodes.ts';

interface LetterEditorProps {
  readonly documentId: string;
  /** What it opens with; later changes are its own. */
  readonly body: DocumentBody;
  readonly label: string;
  readonly onReady: (editor: Editor | null) => void;
  readonly onLeave: () => void;
}

/** The text of a document on a sheet as wide as it is printed, edited in place. */
export function LetterEditor({ documentId, body, label, onReady, onLeave }: LetterEditorProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const desk = useRef<HTMLDivElement>(null);
  const onTooLong = () => void message.warning({ key: 'too-long', content: t('documents.too-long') });
  const editor = useEditor({
    extensions: [...letterNodes, LetterKeys.configure({ onTooLong, onLeave })],
    content: body,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        lang: 'zh-CN',
        spellcheck: 'false',
      },
    },
    onUpdate: ({ editor: { state } }) => bodyTyped(documentId, () => bodyOf(state.doc)),
    onBlur: () => void settleBody(documentId),
  });

  const ready = useEffectEvent(onReady);
  useEffect(() => {
    ready(editor);
    return () => {
      ready(null);
      void settleBody(documentId);
    };
  }, [editor, documentId]);

  useSheetScale(desk, 0.5);

  return (
    <div className="letter-editor">
      <EditorToolbar editor={editor} />
      <div className="letter-editor__desk" ref={desk}>
        <EditorContent editor={editor} className="paper letter editor-sheet" />
      </div>
    </div>
  );
}
