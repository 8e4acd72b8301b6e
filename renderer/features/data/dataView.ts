import { create } from 'zustand';

export const DATA_TABS = ['files', 'presets', 'allowances', 'rule-packs', 'holidays', 'templates'] as const;
export type DataTab = (typeof DATA_TABS)[number];

interface DataView {
  readonly tab: DataTab;
}

export const useDataView = create<DataView>(() => ({ tab: 'files' }));

export const dataTabChosen = (tab: DataTab) => useDataView.setState({ tab });
