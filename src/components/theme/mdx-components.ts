// The components that the text of the design page may name.

export { default as ColourTable } from './ColourTable.astro';
export { default as ContrastTable } from './ContrastTable.astro';
export { default as ShowControls } from './ShowControls.astro';
export { default as ShowLists } from './ShowLists.astro';
export { default as ShowPictures } from './ShowPictures.astro';
export { default as ShowPlan } from './ShowPlan.astro';
export { default as ShowResults } from './ShowResults.astro';
export { default as ShowTables } from './ShowTables.astro';
export { default as ShowTools } from './ShowTools.astro';
export { default as ShowWording } from './ShowWording.astro';
export { default as SizeTables } from './SizeTables.astro';
