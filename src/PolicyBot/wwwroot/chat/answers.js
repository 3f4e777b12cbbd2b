// The answers of the conversation that cite something, oldest first.
let answers = [];

/** Keeps the answer that a bot's message carries; returns it, or undefined. */
export function remember(activity) {
  const { policyBotAnswer, policyBotCard } = (activity.type === 'message' && activity.channelData) || {};
  // Where a card is shown, its links are those that can be chosen.
  const answer = policyBotCard ?? policyBotAnswer;
  if (!answer?.citations?.length) return undefined;
  answers.push(answer);
  return answer;
}

export const forgetAll = () => { answers = []; };

/** The answer and the citation that a link of a message means. The same passage may be cited by several answers: the
 *  message's other links tell which. */
export function citationAt(address, addressesBeside) {
  const wanted = pathOf(address), beside = addressesBeside.map(pathOf);
  const citing = answers.filter(answer => indexOf(answer, wanted) >= 0).reverse();
  const answer = citing.find(a => a.citations.every(c => beside.includes(pathOf(c.url)))) ?? citing[0];
  return answer && { answer, index: indexOf(answer, wanted) };
}

const indexOf = (answer, path) => answer.citations.findIndex(c => pathOf(c.url) === path);

// A link may carry the server's public address.
function pathOf(address) {
  const { pathname, search, hash } = new URL(address, location.href);
  return pathname + search + hash;
}
