#pragma warning disable
namespace PolicyBot.BotFramework.Builder { internal static class Placeholder { } }
namespace PolicyBot.BotFramework.Builder.Integration.AspNet.Core { internal static class Placeholder { } }
namespace PolicyBot.BotFramework.Connector.Authentication { internal static class Placeholder { } }
namespace PolicyBot.BotFramework.Schema { internal static class Placeholder { } }
