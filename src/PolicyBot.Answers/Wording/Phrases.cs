using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Wording;

/// <summary>The assistant's own sentences in one language. They state nothing about any policy.</summary>
/// <param name="NoAnswer">Said when the documents hold no answer.</param>
/// <param name="OutOfScope">Said when the question is not about anything in the documents.</param>
/// <param name="PartMissing">Said when a part of a question has no answer; <c>{0}</c> is that part.</param>
/// <param name="Refused">Said to attempts at steering the assistant.</param>
/// <param name="Empty">Said when there is no question.</param>
/// <param name="TooLong">Said when the question is too long; <c>{0}</c> is the limit in characters.</param>
/// <param name="NotText">Said when the question is no readable text.</param>
/// <param name="Clarify">Asks which policy or subject is meant.</param>
/// <param name="Greeting">Answers a greeting.</param>
/// <param name="Help">Says what the assistant does.</param>
/// <param name="Failed">Said when something broke.</param>
public sealed record Phrases(
    string NoAnswer,
    string OutOfScope,
    string PartMissing,
    string Refused,
    string Empty,
    string TooLong,
    string NotText,
    string Clarify,
    string Greeting,
    string Help,
    string Failed)
{
    private static readonly Phrases English = new(
        "The documents don't answer this question.",
        "This is not something the policy documents deal with.",
        "The documents don't answer this part: “{0}”",
        "I answer questions about the policy documents only, and keep to what they say.",
        "Please ask a question.",
        "The question is too long: please keep it under {0} characters.",
        "This is not readable text: please ask in words.",
        "Which policy or subject do you mean?",
        "Hello! Ask me about the policies in these documents.",
        "I answer questions about support policies from the documents I was given, and show where each sentence comes from. "
        + "Ask, for example, how long a policy is valid, what it pays, or who can apply.",
        "Something went wrong while answering. Please try again.");

    private static readonly Phrases SimplifiedChinese = new(
        "这些文件没有回答这个问题。",
        "这些政策文件不涉及这个问题。",
        "这些文件没有回答这一部分：“{0}”",
        "我只回答与政策文件有关的问题，并以文件内容为准。",
        "请提出一个问题。",
        "问题太长了，请控制在{0}个字符以内。",
        "这不是可读的文字，请用文字提问。",
        "您指的是哪项政策或哪个方面？",
        "您好！请就这些文件中的政策提问。",
        "我根据已有的文件回答扶持政策方面的问题，并标明每句话的出处。您可以问政策有效期多长、补贴多少、谁可以申请等。",
        "回答时出了问题，请再试一次。");

    private static readonly Phrases TraditionalChinese = new(
        "這些文件沒有回答這個問題。",
        "這些政策文件不涉及這個問題。",
        "這些文件沒有回答這一部分：「{0}」",
        "我只回答與政策文件有關的問題，並以文件內容為準。",
        "請提出一個問題。",
        "問題太長了，請控制在{0}個字元以內。",
        "這不是可讀的文字，請用文字提問。",
        "您指的是哪項政策或哪個方面？",
        "您好！請就這些文件中的政策提問。",
        "我根據已有的文件回答扶持政策方面的問題，並標明每句話的出處。您可以問政策有效期多長、補貼多少、誰可以申請等。",
        "回答時出了問題，請再試一次。");

    /// <summary>The sentences in <paramref name="language"/>.</summary>
    public static Phrases In(Language language) => language switch
    {
        Language.SimplifiedChinese => SimplifiedChinese,
        Language.TraditionalChinese => TraditionalChinese,
        _ => English,
    };
}
