global using PolicyBot.BotFramework.Schema;
