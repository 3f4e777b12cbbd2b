namespace PolicyBot.BotFramework.Schema;

/// <summary>A token that comes with a pressed card button.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest;
