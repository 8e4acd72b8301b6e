import { checkWorkReport, workReportFields } from '../../../shared/domain/workReports/workReport.ts';
import { invalidInput } from '../../../shared/domain/wage/inputIssues.ts';
import type { GroupHandlers } from '../serve.ts';
import {
  deleteWorkReports,
  insertWorkReports,
  selectWorkReport,
  selectWorkReports,
  updateWorkReport,
} from './queries.ts';

export const workReports: GroupHandlers<'workReports'> = {
  list: ({ db }) => selectWorkReports(db),
  create: ({ db, newId }, { rows }) => {
    const reports = rows.map((row) => ({ ...row, id: newId() }));
    insertWorkReports(db, reports);
    return { ids: reports.map(({ id }) => id) };
  },
  update: ({ db }, { id, patch }) => {
    const { id: _id, ...fields } = { ...selectWorkReport(db, id), ...patch };
    const checked = workReportFields.superRefine(checkWorkReport).safeParse(fields);
    if (!checked.success) throw invalidInput(checked.error, fields);
    updateWorkReport(db, { ...checked.data, id });
  },
  remove: ({ db }, { ids }) => deleteWorkReports(db, ids),
};
