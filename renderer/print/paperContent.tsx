import type { ReportModel } from '../../shared/reports/paperModel.ts';
import { briefContent } from './briefContent.tsx';
import { bulletinContent } from './bulletinContent.tsx';
import { demandsContent } from './demandsContent.tsx';
import { historyContent } from './historyContent.tsx';
import { PaperFurniture } from './PaperFurniture.tsx';
import { type PaperTexts, paperTexts } from './paperTexts.ts';
import { preparationContent } from './preparationContent.tsx';
import { replyDueContent } from './replyDueContent.tsx';
import type { PaperBody, PaperContent } from './Sheets.tsx';
import { taskListContent } from './taskListContent.tsx';
import { workReportContent } from './workReportContent.tsx';

/** What stands in a paper of any kind, in the language of its model. */
export function paperContent(model: ReportModel, sha256: string): PaperContent {
  const texts = paperTexts(model.language);
  return {
    ...paperBody(model, texts),
    furniture: (page, pages) => <PaperFurniture head={model} {...texts} sha256={sha256} page={page} pages={pages} />,
  };
}

function paperBody(model: ReportModel, texts: PaperTexts): PaperBody {
  switch (model.kind) {
    case 'brief':
      return briefContent({ model, ...texts });
    case 'negotiation-history':
      return historyContent({ model, ...texts });
    case 'demands-report':
      return demandsContent({ model, ...texts });
    case 'preparation-sheet':
      return preparationContent({ model, ...texts });
    case 'bulletin':
      return bulletinContent({ model, ...texts });
    case 'task-list':
      return taskListContent({ model, ...texts });
    case 'reply-due-list':
      return replyDueContent({ model, ...texts });
    case 'work-report':
      return workReportContent({ model, ...texts });
  }
}
