import { translate } from '../../locales';
import { escapeMarkup } from '../markup';
import type { ReportPlan } from '../types';

/**
 * What Word shows under Properties. Written here and not by the library, which would note the moment of writing: the day of the report is the
 * plan's, so the same plan gives the same document.
 */
export function writeProperties(plan: ReportPlan): { path: string; data: string } {
  const creator = escapeMarkup(translate(plan.language, 'reportPage.creator'));
  const day = `xsi:type="dcterms:W3CDTF">${escapeMarkup(plan.made)}T00:00:00Z`;
  const data =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeMarkup(`${plan.title}, ${plan.subtitle}`)}</dc:title><dc:subject>${escapeMarkup(plan.subtitle)}</dc:subject>` +
    `<dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${creator}</cp:lastModifiedBy><dc:language>${plan.language}</dc:language>` +
    `<dcterms:created ${day}</dcterms:created><dcterms:modified ${day}</dcterms:modified></cp:coreProperties>`;
  return { path: 'docProps/core.xml', data };
}
