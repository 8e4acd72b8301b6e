import type { TemplateCheck } from '../../../shared/domain/templates/template.ts';
import { useTexts } from '../../app/texts.ts';

/** What a template uses, and what of it nobody knows. */
export function FieldNames({ check: { known, unknown } }: { readonly check: TemplateCheck }) {
  const { t, format } = useTexts();
  const named = (names: readonly string[]) => ({ count: format.count(names.length), names: names.join('、') });
  const [filled, kept] = [t('templates.known', named(known)), t('templates.unknown', named(unknown))];
  return (
    <div className="field-names">
      {known.length === 0 ? <p>{t('templates.no-fields')}</p> : <p title={filled}>{filled}</p>}
      {unknown.length > 0 && (
        <p className="field-names__unknown" title={kept}>
          {kept}
        </p>
      )}
    </div>
  );
}
