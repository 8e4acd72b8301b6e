import { useState } from 'react';
import { useTexts } from '../../app/texts.ts';
import { TextField } from '../../ui/TextField.tsx';

/** A heading that turns into a field when it is clicked. */
export function TitleInPlace({ title, onRename }: { title: string; onRename: (title: string) => Promise<unknown> }) {
  const { t } = useTexts();
  const [isEditing, setIsEditing] = useState(false);
  if (!isEditing) {
    return (
      <h1 className="title-in-place">
        <button type="button" title={t('negotiations.rename-hint', { title })} onClick={() => setIsEditing(true)}>
          {title}
        </button>
      </h1>
    );
  }
  return (
    <div className="title-in-place title-in-place--editing">
      <TextField
        label={t('negotiations.title')}
        value={title}
        required
        hideLabel
        takesFocus
        onCommit={onRename}
        onDone={() => setIsEditing(false)}
      />
    </div>
  );
}
