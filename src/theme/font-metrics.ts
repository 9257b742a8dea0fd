// Measures of our fonts and of those that most machines have, in units of each font, from @capsizecss/metrics 4.3.0:
// the package holds those of every font of Google, 170 MB of them. `xWidthAvg` is the mean width of letters, weighed
// by how often Latin text uses them.

const beVietnamPro = {
  familyName: 'Be Vietnam Pro',
  fullName: 'Be Vietnam Pro Regular',
  postscriptName: 'BeVietnamPro-Regular',
  category: 'sans-serif',
  capHeight: 740,
  ascent: 1000,
  descent: -265,
  lineGap: 0,
  unitsPerEm: 1000,
  xHeight: 530,
  xWidthAvg: 492,
};

const arial = {
  familyName: 'Arial',
  fullName: 'Arial',
  postscriptName: 'ArialMT',
  category: 'sans-serif',
  capHeight: 1467,
  ascent: 1854,
  descent: -434,
  lineGap: 67,
  unitsPerEm: 2048,
  xHeight: 1062,
  xWidthAvg: 913,
};

const roboto = {
  familyName: 'Roboto',
  fullName: 'Roboto Regular',
  postscriptName: 'Roboto-Regular',
  category: 'sans-serif',
  capHeight: 1456,
  ascent: 1900,
  descent: -500,
  lineGap: 0,
  unitsPerEm: 2048,
  xHeight: 1082,
  xWidthAvg: 911,
};

export const FONT_METRICS = {
  beVietnamPro,
  beVietnamProBold: {
    ...beVietnamPro,
    fullName: 'Be Vietnam Pro SemiBold',
    postscriptName: 'BeVietnamPro-SemiBold',
    xWidthAvg: 505,
  },
  arial,
  arialBold: {
    ...arial,
    fullName: 'Arial Bold',
    postscriptName: 'Arial-BoldMT',
    capHeight: 1466,
    xWidthAvg: 983,
  },
  roboto,
  robotoBold: { ...roboto, fullName: 'Roboto Bold', postscriptName: 'Roboto-Bold', xWidthAvg: 926 },
  sourceSerif4: {
    familyName: 'Source Serif 4',
    fullName: 'Source Serif 4 Regular',
    postscriptName: 'SourceSerif4-Regular',
    category: 'serif',
    capHeight: 670,
    ascent: 1036,
    descent: -335,
    lineGap: 0,
    unitsPerEm: 1000,
    xHeight: 475,
    xWidthAvg: 479,
  },
  timesNewRoman: {
    familyName: 'Times New Roman',
    fullName: 'Times New Roman',
    postscriptName: 'TimesNewRomanPSMT',
    category: 'serif',
    capHeight: 1356,
    ascent: 1825,
    descent: -443,
    lineGap: 87,
    unitsPerEm: 2048,
    xHeight: 916,
    xWidthAvg: 832,
  },
  notoSerif: {
    familyName: 'Noto Serif',
    fullName: 'Noto Serif Regular',
    postscriptName: 'NotoSerif-Regular',
    category: 'serif',
    capHeight: 714,
    ascent: 1069,
    descent: -293,
    lineGap: 0,
    unitsPerEm: 1000,
    xHeight: 536,
    xWidthAvg: 481,
  },
} as const;
