/** A message as it is shown: where a card says all that the words say, without the words; null for words that a later card says. */
export function asShown(activity) {
  const card = activity.channelData?.policyBotCard;
  if (!card) return activity;
  if (card === true) return null;
  const { text, suggestedActions, ...rest } = activity;
  // What is read aloud stays the words.
  return { ...rest, channelData: { ...activity.channelData, 'webchat:fallback-text': text } };
}
