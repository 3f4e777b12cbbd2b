const inks = (usual, subtle) => ({ default: usual, subtle });

/** The look of cards from the page's own colours, for what style sheets do not reach: Adaptive Cards writes colours and sizes
 *  into its elements. */
export const cardLook = {
  supportsInteractivity: true,
  fontFamily: 'var(--sans)',
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 20, default: 23, medium: 25, large: 28, extraLarge: 32 },
  spacing: { small: 6, default: 10, medium: 18, large: 24, extraLarge: 32, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: {
      backgroundColor: 'var(--card)',
      foregroundColors: {
        default: inks('var(--ink)', 'var(--soft)'),
        accent: inks('var(--accent)', 'var(--accent)'),
        attention: inks('var(--bad)', 'var(--bad)'),
      },
    },
  },
  textBlock: { headingLevel: 3 },
  actions: { maxActions: 10, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  inputs: { label: { inputSpacing: 'small', optionalInputs: { color: 'default', weight: 'bolder', size: 'default' } } },
};
