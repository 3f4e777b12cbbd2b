namespace PolicyBot.BotFramework.Schema;

/// <summary>Something for developers, shown by the emulator only.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>The trace's name.</summary>
    string? Name { get; set; }

    /// <summary>Where in the program it was written.</summary>
    string? Label { get; set; }

    /// <summary>The name of the value's type.</summary>
    string? ValueType { get; set; }

    /// <summary>What was traced.</summary>
    object? Value { get; set; }

    /// <summary>The conversation that the trace is about, when it is another one.</summary>
    ConversationReference? RelatesTo { get; set; }
}
