import type { ManifestInfo } from 'office-addin-manifest';

/** What the manifest says, and what is wrong with it beside what Microsoft's schema sees. Throws where it cannot be read. */
export function checkManifest(file: string, root?: string): Promise<{ info: ManifestInfo; problems: string[] }>;
