using Newtonsoft.Json.Linq;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Makes the buttons of one card. In Teams a button is executed, so that the card changes in place; old clients and
/// other channels submit it as a message.</summary>
/// <param name="place">Where the card is shown.</param>
/// <param name="stamp">Which state of the company the card shows.</param>
internal sealed class CardButtons(CardPlace place, string stamp)
{
    /// <summary>A button.</summary>
    /// <param name="verb">What it does, one of <see cref="CardVerbs"/>.</param>
    /// <param name="title">What stands on it.</param>
    /// <param name="carried">What else it carries.</param>
    /// <param name="takesInputs">Whether what is filled in goes with it.</param>
    /// <param name="style">A look of its own: <c>positive</c> or <c>destructive</c>.</param>
    public JObject Button(string verb, string title, JObject? carried = null, bool takesInputs = false, string? style = null)
    {
        var submit = Action("Action.Submit", title, verb, carried, takesInputs, style);
        if (!place.IsTeams)
            return submit;
        var execute = Action("Action.Execute", title, verb, carried, takesInputs, style);
        execute["verb"] = verb;
        execute["fallback"] = submit;
        return execute;
    }

    /// <summary>How a card in Teams is brought up to date when its owner looks at it; nobody else's view is.</summary>
    /// <param name="verb">What shows the card anew.</param>
    /// <param name="carried">What else that carries.</param>
    public JObject Refresh(string verb, JObject? carried = null) => new()
    {
        ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Data(verb, carried) },
        ["userIds"] = new JArray { place.PersonId },
    };

    /// <summary>Buttons in a row.</summary>
    public static JObject Row(params IEnumerable<JObject> buttons) => new() { ["type"] = "ActionSet", ["actions"] = new JArray(buttons) };

    private JObject Action(string type, string title, string verb, JObject? carried, bool takesInputs, string? style)
    {
        var action = new JObject { ["type"] = type, ["title"] = title, ["data"] = Data(verb, carried) };
        if (!takesInputs)
            action["associatedInputs"] = "none";
        if (style is not null)
            action["style"] = style;
        return action;
    }

    private JObject Data(string verb, JObject? carried)
    {
        var button = new JObject { ["verb"] = verb, ["owner"] = place.Owner, ["stamp"] = stamp };
        button.Merge(carried ?? []);
        return new JObject { [CardClick.Name] = button };
    }
}
