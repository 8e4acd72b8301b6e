import { Segmented } from 'antd';
import type { Parties } from '../../../shared/domain/procedure/parties.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';

type TextName = Exclude<keyof Parties, 'meetingDay' | 'offeredBy'>;

const OFFERING = {
  union: 'parties.offered-by-union',
  employer: 'parties.offered-by-employer',
} as const satisfies Record<Parties['offeredBy'], TextKey>;

const GROUPS: readonly { readonly title: TextKey; readonly fields: readonly (readonly [TextName, TextKey])[] }[] = [
  {
    title: 'parties.employer',
    fields: [
      ['legalRepresentative', 'parties.legal-representative'],
      ['addressee', 'parties.addressee'],
      ['address', 'parties.address'],
      ['postcode', 'parties.postcode'],
      ['telephone', 'parties.telephone'],
    ],
  },
  {
    title: 'parties.union',
    fields: [
      ['unionChair', 'parties.union-chair'],
      ['unionContact', 'parties.union-contact'],
      ['unionAddress', 'parties.union-address'],
      ['unionTelephone', 'parties.union-telephone'],
    ],
  },
  {
    title: 'parties.offices',
    fields: [
      ['upperUnion', 'parties.upper-union'],
      ['labourAuthority', 'parties.labour-authority'],
      ['noteTaker', 'parties.note-taker'],
    ],
  },
];

interface PartiesPanelProps {
  readonly parties: Parties;
  readonly onSave: (patch: Partial<Parties>) => void;
}

/** Whom and what the letters name. */
export function PartiesPanel({ parties, onSave }: PartiesPanelProps) {
  const { t } = useTexts();
  return (
    <Panel title={t('parties.title')} note={t('parties.note')}>
      <div className="procedure-parties">
        {GROUPS.map(({ title, fields }) => (
          <fieldset key={title}>
            <legend>{t(title)}</legend>
            {fields.map(([name, label]) => (
              <TextField
                key={name}
                label={t(label)}
                value={parties[name]}
                onCommit={(text) => onSave({ [name]: text })}
              />
            ))}
          </fieldset>
        ))}
        <fieldset>
          <legend>{t('parties.meeting')}</legend>
          <Segmented
            aria-label={t('parties.offered-by')}
            value={parties.offeredBy}
            options={(['union', 'employer'] as const).map((value) => ({ value, label: t(OFFERING[value]) }))}
            onChange={(offeredBy) => onSave({ offeredBy })}
          />
          <DayField
            label={t('parties.meeting-day')}
            optional
            value={parties.meetingDay}
            onCommit={(meetingDay) => onSave({ meetingDay })}
          />
          <TextField
            label={t('parties.meeting-time')}
            value={parties.meetingTime}
            onCommit={(meetingTime) => onSave({ meetingTime })}
          />
          <TextField
            label={t('parties.meeting-place')}
            value={parties.meetingPlace}
            onCommit={(meetingPlace) => onSave({ meetingPlace })}
          />
        </fieldset>
      </div>
    </Panel>
  );
}
