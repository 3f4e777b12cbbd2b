namespace PolicyBot.BotFramework.Schema;

/// <summary>A message that replaces an earlier one of the same id.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
