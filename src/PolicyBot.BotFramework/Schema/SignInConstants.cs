namespace PolicyBot.BotFramework.Schema;

/// <summary>Names of the sign-in events and invokes.</summary>
public static class SignInConstants
{
    /// <summary>The invoke that carries a sign-in code.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>The invoke that offers a token.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>The event that brings a token.</summary>
    public const string TokenResponseEventName = "tokens/response";
}
