using System.Data;
using System.Data.Common;

namespace PolicyBot.Storage.Conversations;

/// <summary>Adds parameters to commands.</summary>
internal static class CommandParameters
{
    /// <summary>Adds one, unless it has no value and no place in the command.</summary>
    public static DbCommand Add(this DbCommand command, string name, DbType type, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = type;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }
}
