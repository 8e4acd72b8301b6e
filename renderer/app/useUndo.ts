import { App } from 'antd';
import { useCallback } from 'react';
import type { DataContract } from '../../shared/contract/data.ts';
import { namesIn } from '../../shared/i18n/errorText.ts';
import type { TextKey } from '../../shared/i18n/texts.ts';
import { api } from '../api/bridge.ts';
import { flushPendingEdits } from '../api/pendingEdits.ts';
import { useRun } from '../ui/useRun.ts';
import { useTexts } from './texts.ts';

type CommandPath = {
  [G in keyof DataContract]: {
    [N in keyof DataContract[G] & string]: DataContract[G][N] extends { kind: 'command' } ? `${G}.${N}` : never;
  }[keyof DataContract[G] & string];
}[keyof DataContract];

/** What a user calls each step that can be undone. */
const STEP_TEXTS = {
  'negotiations.create': 'steps.negotiations-create',
  'negotiations.createSample': 'steps.negotiations-create-sample',
  'negotiations.importJson': 'steps.negotiations-import',
  'negotiations.update': 'steps.negotiations-update',
  'negotiations.duplicate': 'steps.negotiations-duplicate',
  'negotiations.continueFrom': 'steps.negotiations-continue',
  'negotiations.setArchived': 'steps.negotiations-archive',
  'negotiations.remove': 'steps.negotiations-remove',
  'groups.insert': 'steps.groups-insert',
  'groups.update': 'steps.groups-update',
  'groups.updateMany': 'steps.groups-update-many',
  'groups.remove': 'steps.groups-remove',
  'groups.move': 'steps.groups-move',
  'groups.replace': 'steps.groups-replace',
  'onCosts.insert': 'steps.on-costs-insert',
  'onCosts.update': 'steps.on-costs-update',
  'onCosts.remove': 'steps.on-costs-remove',
  'onCosts.move': 'steps.on-costs-move',
  'presets.create': 'steps.presets-create',
  'presets.update': 'steps.presets-update',
  'presets.remove': 'steps.presets-remove',
  'allowances.create': 'steps.allowances-create',
  'allowances.createSample': 'steps.allowances-create-sample',
  'allowances.update': 'steps.allowances-update',
  'allowances.remove': 'steps.allowances-remove',
  'allowances.move': 'steps.allowances-move',
  'scenarios.create': 'steps.scenarios-create',
  'scenarios.update': 'steps.scenarios-update',
  'scenarios.duplicate': 'steps.scenarios-duplicate',
  'scenarios.remove': 'steps.scenarios-remove',
  'scenarios.move': 'steps.scenarios-move',
  'proposals.toScenario': 'steps.proposals-to-scenario',
  'demands.create': 'steps.demands-create',
  'demands.update': 'steps.demands-update',
  'demands.setState': 'steps.demands-set-state',
  'demands.putIntoScenario': 'steps.demands-put-into-scenario',
  'demands.setHistory': 'steps.demands-set-history',
  'demands.remove': 'steps.demands-remove',
  'demands.move': 'steps.demands-move',
  'templates.add': 'steps.templates-add',
  'templates.update': 'steps.templates-update',
  'templates.remove': 'steps.templates-remove',
  'agreements.sign': 'steps.agreements-sign',
  'agreements.update': 'steps.agreements-update',
  'agreements.remove': 'steps.agreements-remove',
  'attachments.add': 'steps.attachments-add',
  'attachments.remove': 'steps.attachments-remove',
  'meetings.create': 'steps.meetings-create',
  'meetings.update': 'steps.meetings-update',
  'meetings.remove': 'steps.meetings-remove',
  'meetings.createSeries': 'steps.meetings-create-series',
  'meetings.updateSeries': 'steps.meetings-update-series',
  'meetings.removeSeries': 'steps.meetings-remove-series',
  'units.create': 'steps.units-create',
  'units.remove': 'steps.units-remove',
  'units.update': 'steps.units-update',
  'units.updateMany': 'steps.units-update-many',
  'savedViews.create': 'steps.saved-views-create',
  'savedViews.update': 'steps.saved-views-update',
  'savedViews.remove': 'steps.saved-views-remove',
  'unitAgreements.create': 'steps.unit-agreements-create',
  'unitAgreements.update': 'steps.unit-agreements-update',
  'unitAgreements.remove': 'steps.unit-agreements-remove',
  'unitAgreements.renew': 'steps.unit-agreements-renew',
  'unitAgreements.cover': 'steps.unit-agreements-cover',
  'unitAgreements.setBasis': 'steps.unit-agreements-set-basis',
  'unitAgreements.uncover': 'steps.unit-agreements-uncover',
  'campaigns.create': 'steps.campaigns-create',
  'campaigns.update': 'steps.campaigns-update',
  'campaigns.setArchived': 'steps.campaigns-archive',
  'campaigns.remove': 'steps.campaigns-remove',
  'surveys.create': 'steps.surveys-create',
  'surveys.update': 'steps.surveys-update',
  'surveys.remove': 'steps.surveys-remove',
  'workReports.create': 'steps.work-reports-create',
  'workReports.update': 'steps.work-reports-update',
  'workReports.remove': 'steps.work-reports-remove',
  'procedureLog.setFields': 'steps.procedure-set-fields',
  'procedureLog.insertRepresentatives': 'steps.representatives-insert',
  'procedureLog.updateRepresentative': 'steps.representatives-update',
  'procedureLog.removeRepresentatives': 'steps.representatives-remove',
  'procedureLog.moveRepresentative': 'steps.representatives-move',
  'formation.enter': 'steps.formation-enter',
  'formation.remove': 'steps.formation-remove',
  'documents.create': 'steps.documents-create',
  'documents.update': 'steps.documents-update',
  'documents.rewrite': 'steps.documents-rewrite',
  'documents.duplicate': 'steps.documents-duplicate',
  'documents.remove': 'steps.documents-remove',
  'rulePacks.create': 'steps.rule-packs-create',
  'rulePacks.update': 'steps.rule-packs-update',
  'rulePacks.remove': 'steps.rule-packs-remove',
  'holidays.setYear': 'steps.holidays-set-year',
  'holidays.setDay': 'steps.holidays-set-day',
  'holidays.removeYear': 'steps.holidays-remove-year',
} as const satisfies Record<CommandPath, TextKey>;

const isKnownStep = (call: string): call is CommandPath => call in STEP_TEXTS;

/** One place for all news of undoing: an offer to undo goes when it is taken up. */
export const HISTORY_MESSAGE = 'history';

/** Undo and redo that first store what is still being typed, and then say what they took back. */
export function useUndo(): { undo: () => Promise<void>; redo: () => Promise<void> } {
  const { message } = App.useApp();
  const { t, format } = useTexts();
  const run = useRun();
  const travel = useCallback(
    async (direction: 'undo' | 'redo') => {
      await flushPendingEdits();
      const state = await run(() => api.history.state({}));
      if (!state) return;
      if (state[direction] === null) {
        void message.info({
          key: HISTORY_MESSAGE,
          content: direction === 'undo' ? t('errors.nothing-to-undo') : t('errors.nothing-to-redo'),
        });
        return;
      }
      const done = await run(() => api.history[direction]({}));
      if (!done) return;
      const what = isKnownStep(done.call) ? t(STEP_TEXTS[done.call]) : t('steps.other');
      if (done.held) {
        const names = { what, names: namesIn(t, done.held.names), count: format.count(done.held.count) };
        void message.warning({
          key: HISTORY_MESSAGE,
          content: direction === 'undo' ? t('steps.not-undone', names) : t('steps.not-redone', names),
          duration: 8,
        });
        return;
      }
      void message.success({
        key: HISTORY_MESSAGE,
        content: direction === 'undo' ? t('steps.undone', { what }) : t('steps.redone', { what }),
      });
    },
    [format, message, run, t],
  );
  return { undo: () => travel('undo'), redo: () => travel('redo') };
}
