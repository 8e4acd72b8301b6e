import { TreeSelect } from 'antd';
import { useId } from 'react';
import { childrenOf, provinces, type Region } from '../../../shared/domain/enterprise/regions.ts';
import { useTexts } from '../../app/texts.ts';

interface RegionNode {
  readonly value: string;
  readonly title: string;
  readonly children: RegionNode[];
}

interface RegionsFieldProps {
  /** GB/T 2260; a region stands for all below it. */
  readonly codes: readonly string[];
  readonly isDisabled: boolean;
  readonly onChange: (codes: string[]) => void;
}

/** Any number of regions of any level, from the tree or by name. */
export function RegionsField({ codes, isDisabled, onChange }: RegionsFieldProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t('campaigns.regions')}
      </label>
      <TreeSelect<string[]>
        id={id}
        treeCheckable
        showCheckedStrategy={TreeSelect.SHOW_PARENT}
        value={[...codes]}
        treeData={allNodes()}
        disabled={isDisabled}
        placeholder={t('campaigns.all-regions')}
        showSearch={{ treeNodeFilterProp: 'title' }}
        onChange={(chosen) => onChange(chosen.toSorted())}
      />
    </div>
  );
}

let nodes: RegionNode[] | null = null;

/** The whole tree, made once. */
function allNodes(): RegionNode[] {
  const toNode = ({ code, name }: Region): RegionNode => ({
    value: code,
    title: name,
    children: childrenOf(code).map(toNode),
  });
  nodes ??= provinces().map(toNode);
  return nodes;
}
