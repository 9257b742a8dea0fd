// The components that authored prose may name.

export { default as AuditTable } from './AuditTable.astro';
export { default as Count } from './Count.astro';
export { default as CoverageTable } from './CoverageTable.astro';
export { default as ErrorContact } from './ErrorContact.astro';
export { default as LicenceList } from './LicenceList.astro';
export { default as a } from './ProseLink.astro';
export { default as StateTable } from './StateTable.astro';
