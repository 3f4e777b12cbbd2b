using Newtonsoft.Json.Linq;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>A pressed button of a card, as it came from outside: anything in it may be forged.</summary>
/// <param name="Verb">What it is to do; <c>null</c> where that is not said.</param>
/// <param name="Owner">Whose card it is on.</param>
/// <param name="Stamp">Which state of the company the card showed.</param>
/// <param name="Button">What the button carries.</param>
/// <param name="Inputs">What was filled in, by the inputs' ids.</param>
internal sealed record CardClick(string? Verb, string? Owner, string? Stamp, JObject Button, IReadOnlyDictionary<string, JToken> Inputs)
{
    /// <summary>The name under which a button's data holds what it carries.</summary>
    public const string Name = "policyBot";

    /// <summary>Reads a button's data; <c>null</c> where it is none of this bot's.</summary>
    /// <param name="data">The value of a message or the data of an invoke's action.</param>
    public static CardClick? Of(object? data)
    {
        if (data is not JObject all || !all.TryGetValue(Name, StringComparison.Ordinal, out var carried))
            return null;
        var button = carried as JObject ?? [];
        return new CardClick(
            Text(button, "verb"), Text(button, "owner"), Text(button, "stamp"), button,
            all.Properties().Where(property => property.Name != Name).ToDictionary(property => property.Name, property => property.Value));
    }

    /// <summary>A text that the button carries; <c>null</c> where there is none.</summary>
    public string? Text(string name) => Text(Button, name);

    /// <summary>A place in a list that the button carries; 0 where there is none that makes sense.</summary>
    public int From => Button["from"] is JValue { Value: long and >= 0 and <= int.MaxValue and var from } ? (int)from : 0;

    private static string? Text(JObject button, string name) => (button[name] as JValue)?.Value as string;
}
