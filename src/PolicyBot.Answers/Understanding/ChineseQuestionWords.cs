using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Understanding;

/// <summary>The Chinese words and particles that only make a sentence a question or join other words.</summary>
public static partial class ChineseQuestionWords
{
    /// <summary><paramref name="text"/> with every such word replaced by spaces, so that offsets stay.</summary>
    public static string Blank(string text) => Words().Replace(text, match => new string(' ', match.Length));

    [GeneratedRegex(@"哪一?[天年月日]|是什么|什么时候|什么时间|什么样|什么|哪些|哪个|哪位|哪里|哪儿|哪|谁|多少钱|多少|多久|多长时间|多长|多大|多高|百分之几|几|怎么样|怎么|如何|为何|为什么|吗|呢|啊|有没有|是否|能否|可否|能不能|可不可以|可以|能够|应该|应当|必须|需要|获得|得到|享受|具有|具备|请问|请|后果|好处|情况|区别|原因|它们|它|根据|按照|关于|对于|以及|的|了|是|有|在|和|与|或|及|为|被|把|由|从|都|也|中|要")]
    private static partial Regex Words();
}
