namespace PolicyBot.BotFramework.Schema;

/// <summary>The message of this id was deleted.</summary>
public interface IMessageDeleteActivity : IActivity;
